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
        foreach (var (reason, resources) in OpenControl.Of(control).Reasons)
        {
            var extent = resources == 0 ? "not evaluated in full" : $"no verdict on {Wording.Count(resources, "resource")}";
            yield return new(
                ProblemSeverity.Warning, Sentence($"{control.Control.Id} {control.Control.Name}: {extent}: {reason}"))
            {
                Control = control.Control,
                Resources = resources,
            };
        }
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
