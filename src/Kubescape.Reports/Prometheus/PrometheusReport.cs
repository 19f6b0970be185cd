using System.Globalization;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>Counts and scores for monitoring: gauges in the text format of Prometheus.</summary>
/// <remarks>Source: Prometheus, "Exposition formats", text-based format 0.0.4.</remarks>
public static class PrometheusReport
{
    private const string Cluster = "kubescape_cluster";
    private const string Framework = "kubescape_framework";
    private const string Control = "kubescape_control";

    /// <summary>Writes the report as UTF-8. Equal results give equal bytes.</summary>
    /// <exception cref="IOException">The stream did not take it.</exception>
    /// <exception cref="OperationCanceledException">The writing was stopped; the document is not complete.</exception>
    public static Task WriteAsync(ScanResult result, ReportOptions options, Stream stream, CancellationToken cancellationToken) =>
        TextStream.WriteAsync(stream, Families(result).SelectMany(family => family.Lines()), cancellationToken);

    private static IEnumerable<MetricFamily> Families(ScanResult result) =>
        OfScan(result).Concat(OfFrameworks(result)).Concat(OfControls(result)).Concat(OfResources(result));

    private static IEnumerable<MetricFamily> OfScan(ScanResult result)
    {
        yield return One("complianceScore", "Compliance of the whole scan, 0 to 100.", Whole(result.ComplianceScore));
        yield return One("coverage_score", "How much of the scan could be answered, 0 to 100.", Whole(result.Coverage.Score));
        foreach (var (outcome, count) in Outcomes)
        {
            yield return One($"count_resources_{outcome}", $"Resources of the scan: {outcome}.", count(result.Counters));
        }

        foreach (var (outcome, status) in Statuses)
        {
            yield return One(
                $"count_control_{outcome}", $"Controls of the scan: {outcome}.",
                result.Controls.Count(control => control.Status == status));
        }

        yield return One(
            "count_accepted", "Pairs of a control and a resource of which failures are accepted.",
            result.Controls.Sum(AcceptedOf));

        static MetricFamily One(string name, string help, int value) => new($"{Cluster}_{name}", help, [([], value)]);
    }

    private static IEnumerable<MetricFamily> OfFrameworks(ScanResult result)
    {
        var frameworks = result.Frameworks.Select(framework => (Labels: LabelsOf(framework), Framework: framework)).ToList();
        yield return Each(
            "complianceScore", "Compliance with the framework, 0 to 100.", framework => Whole(framework.ComplianceScore));
        foreach (var (outcome, count) in Outcomes)
        {
            yield return Each(
                $"count_resources_{outcome}", $"Resources under the framework: {outcome}.",
                framework => count(framework.Counters));
        }

        foreach (var (outcome, status) in Statuses)
        {
            yield return Each(
                $"count_control_{outcome}", $"Controls of the framework: {outcome}.",
                framework => framework.Controls.Count(control => control.Status == status));
        }

        yield return Each(
            "count_accepted", "Pairs of a control of the framework and a resource of which failures are accepted.",
            framework => framework.Controls.Sum(AcceptedOf));

        static (string, string)[] LabelsOf(FrameworkResult framework) => [("name", framework.Framework.Name)];

        MetricFamily Each(string name, string help, Func<FrameworkResult, int> value) =>
            new($"{Framework}_{name}", help, frameworks.Select(item => (item.Labels, value(item.Framework))));
    }

    private static IEnumerable<MetricFamily> OfControls(ScanResult result)
    {
        var controls = result.Controls.Select(control => (Labels: LabelsOf(control), Control: control)).ToList();
        yield return Each("complianceScore", "Compliance with the control, 0 to 100.", control => Whole(control.ComplianceScore));
        foreach (var (outcome, count) in Outcomes)
        {
            yield return Each(
                $"count_resources_{outcome}", $"Resources under the control: {outcome}.", control => count(control.Counters));
        }

        yield return Each("count_resources_accepted", "Resources under the control of which failures are accepted.", AcceptedOf);

        static (string, string)[] LabelsOf(ControlResult control) =>
        [
            ("name", control.Control.Name),
            ("severity", control.Control.Severity.ToString()),
            ("link", control.Control.Link ?? ""),
        ];

        MetricFamily Each(string name, string help, Func<ControlResult, int> value) =>
            new($"{Control}_{name}", help, controls.Select(item => (item.Labels, value(item.Control))));
    }

    private static IEnumerable<MetricFamily> OfResources(ScanResult result)
    {
        var counts = new ResourceCounts(result);
        yield return new MetricFamily(
            "kubescape_resource_count_controls_failed", "Controls that failed the resource.", counts.Of(Status.Failed));
        yield return new MetricFamily(
            "kubescape_resource_count_controls_skipped", "Controls without a verdict on the resource.",
            counts.Of(Status.NotEvaluated));
    }

    private static (string Outcome, Func<ResourceCounters, int> Count)[] Outcomes { get; } =
    [
        ("failed", counters => counters.Failed),
        ("skipped", counters => counters.NotEvaluated),
        ("passed", counters => counters.Passed),
    ];

    private static (string Outcome, Status Status)[] Statuses { get; } =
        [("failed", Status.Failed), ("skipped", Status.NotEvaluated), ("passed", Status.Passed)];

    private static int AcceptedOf(ControlResult control) =>
        control.Evaluations.Count(evaluation => evaluation.Accepted.Length > 0);

    private static int Whole(double score) => int.Parse(Score.WholePercent(score), CultureInfo.InvariantCulture);
}
