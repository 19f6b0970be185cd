using System.Globalization;
using Kubescape.Controls;
using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>Phrases that several sections share.</summary>
internal static class Wording
{
    /// <summary>The severities, the worst first.</summary>
    public static IEnumerable<Severity> Severities { get; } =
        [Severity.Critical, Severity.High, Severity.Medium, Severity.Low, Severity.Unknown];

    /// <summary>A number of things: <c>1 control</c>, <c>2 controls</c>.</summary>
    public static string Count(int count, string thing) => $"{Number(count)} {thing}{(count == 1 ? "" : "s")}";

    public static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    public static string Percent(double score) => $"{Score.Percent(score)}%";

    /// <summary>An outcome in a word.</summary>
    public static string Of(Status status) => status switch
    {
        Status.Passed => "passed",
        Status.Failed => "failed",
        _ => "not evaluated",
    };

    /// <summary>The outcome of a control; one that passes only because failures are accepted says so.</summary>
    public static string Of(ControlResult control) =>
        control.SubStatus == SubStatus.WithExceptions ? "passed with exceptions" : Of(control.Status);

    /// <summary>The counts above zero: <c>2 critical, 1 low</c>.</summary>
    public static string Of(SeverityCounters counters) => string.Join(
        ", ",
        Severities.Where(severity => counters[severity] > 0)
            .Select(severity => $"{Number(counters[severity])} {severity.ToString().ToLowerInvariant()}"));

    /// <summary>A resource as people speak of it: <c>Deployment cart in namespace shop</c>.</summary>
    public static string Of(Resource resource) =>
        Of(resource, resource.Namespace.Length == 0 ? "" : $" in namespace {resource.Namespace}");

    /// <summary>A resource under a heading that names its namespace.</summary>
    public static string WithoutNamespace(Resource resource) => Of(resource, "");

    private static string Of(Resource resource, string place) =>
        $"{(resource.Source is { IsBuiltIn: true } ? "built-in " : "")}{resource.Kind} {(resource.Name.Length == 0 ? "(without a name)" : resource.Name)}{place}";

    /// <summary>Where a resource was read; empty for one of a cluster.</summary>
    public static string Place(Resource resource) => resource.Source switch
    {
        null => "",
        { Line: > 0 } source => string.Create(CultureInfo.InvariantCulture, $"{source.Path}:{source.Line}"),
        var source => source.Path,
    };

    /// <summary>What a scan was made of: the cluster or the paths.</summary>
    public static string Of(ScanTarget target) => target.Kind switch
    {
        TargetKind.Cluster => NameOf(target) is { Length: > 0 } name ? $"cluster: '{name}'" : "the cluster",
        TargetKind.StandardInput => "standard input",
        _ => $"{(target.Kind == TargetKind.File ? "file" : "files in")}: "
            + $"{string.Join(", ", target.Paths.Select(path => $"'{path}'"))}",
    };

    private static string NameOf(ScanTarget target) => target.ClusterName.Length > 0 ? target.ClusterName : target.ContextName;
}
