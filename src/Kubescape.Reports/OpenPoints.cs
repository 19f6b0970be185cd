using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>What a scan could not tell, in the order in which reports list it.</summary>
internal static class OpenPoints
{
    /// <summary>Controls without a verdict, kinds of which objects may be missing, and what is wrong with the source.</summary>
    public static IEnumerable<OpenPoint> Of(ScanResult result) =>
        result.Controls.SelectMany(Of).Concat(OfSource(result));

    /// <summary>Where a control has no verdict, one for each reason.</summary>
    public static IEnumerable<OpenPoint> Of(ControlResult control)
    {
        var name = $"{control.Control.Id} {control.Control.Name}";
        var isSaid = false;
        foreach (var group in control.Evaluations.Where(evaluation => evaluation.Status == Status.NotEvaluated)
            .GroupBy(evaluation => evaluation.Reason ?? control.Reason, StringComparer.Ordinal))
        {
            isSaid |= group.Key == control.Reason;
            var count = group.Count();
            var extent = Wording.Count(count, "resource");
            yield return Point($"{name}: no verdict on {extent}: {group.Key ?? "no reason is given"}", count);
        }

        if (control.Reason is { } reason && !isSaid)
        {
            yield return Point($"{name}: not evaluated in full: {reason}", 0);
        }

        OpenPoint Point(string message, int resources) => new(ProblemSeverity.Warning, Sentence(message))
        {
            Control = control.Control,
            Resources = resources,
        };
    }

    /// <summary>Kinds of which objects may be missing, and what is wrong with the source.</summary>
    public static IEnumerable<OpenPoint> OfSource(ScanResult result)
    {
        foreach (var (kind, gap) in result.Coverage.Gaps)
        {
            var extent = gap.IsPartial ? "were read in part" : "were not read";
            yield return new OpenPoint(ProblemSeverity.Warning, Sentence($"{kind.Kind} objects {extent}: {gap.Reason}"));
        }

        foreach (var problem in result.Problems)
        {
            yield return new OpenPoint(problem.Severity, Sentence(problem.ToString()));
        }
    }

    private static string Sentence(string text) => $"{PrintableText.Of(text).TrimEnd('.')}.";
}
