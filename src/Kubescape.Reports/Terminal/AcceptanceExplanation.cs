using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>What each acceptance is for, failure by failure.</summary>
internal static class AcceptanceExplanation
{
    private const int Indent = 2;

    public static void Write(PrettyReport report)
    {
        var page = report.Page;
        page.Heading("What the exceptions match");
        var uses = AcceptanceSummary.ToldOf(report.Result);
        if (uses.IsEmpty)
        {
            page.Paragraph("There are none.");
        }

        foreach (var use in uses)
        {
            page.Line(
                [
                    new Span(use.Acceptance.Name, Palette.Strong),
                    $" ({use.Acceptance.Place}): {WordOf(use.State)}, {Wording.Count(use.Matches.Length, "failure")}",
                ],
                hanging: Indent);
            if (AcceptedLines.Describe(use.Acceptance) is { Length: > 0 } decision)
            {
                page.Line([new Span(decision, Palette.Faint)], Indent, Indent);
            }

            if (use.Acceptance.Problem is { } problem)
            {
                page.Line([problem], Indent, Indent);
            }

            foreach (var match in use.Matches)
            {
                page.Line(
                    [$"{match.Control.Id}  {Wording.Of(match.Resource)}  ", new Span(match.Finding.Path, Palette.Faint)],
                    Indent, Indent);
            }
        }
    }

    private static string WordOf(AcceptanceState state) => state switch
    {
        AcceptanceState.Used => "used",
        AcceptanceState.Unused => "unused",
        AcceptanceState.OutOfScope => "for controls that did not run",
        AcceptanceState.Expired => "expired",
        _ => "invalid",
    };
}
