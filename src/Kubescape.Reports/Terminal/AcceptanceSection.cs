using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>How much is accepted, and the acceptances that somebody should look at; nothing where there are none.</summary>
internal static class AcceptanceSection
{
    private const int Shown = 20;

    public static void Write(PrettyReport report)
    {
        var uses = AcceptanceSummary.ToldOf(report.Result);
        if (uses.IsEmpty)
        {
            return;
        }

        var page = report.Page;
        page.Heading("Accepted failures");
        var accepted = report.Result.AcceptedFailures;
        var used = uses.Count(use => use.State == AcceptanceState.Used);
        page.Paragraph(accepted == 0
            ? "No failure is accepted."
            : $"{Wording.Count(accepted, "failure")} {(accepted == 1 ? "is" : "are")} accepted, by "
                + $"{(used == 1 ? "1 entry" : $"{Wording.Number(used)} entries")}; they do not count as failed.");
        Write(report, "Invalid, so nothing is accepted by them:", uses.Where(use => use.State == AcceptanceState.Invalid));
        Write(report, "Expired, so nothing is accepted by them:", uses.Where(use => use.State == AcceptanceState.Expired));
        Write(report, "Unused, as nothing fails that they are for:", uses.Where(use => use.State == AcceptanceState.Unused));
    }

    private static void Write(PrettyReport report, string title, IEnumerable<AcceptanceUse> uses)
    {
        var list = uses.ToList();
        if (list.Count == 0)
        {
            return;
        }

        var page = report.Page;
        page.Blank();
        page.Line([new Span(title, Palette.Strong)]);
        var shown = report.Verbose ? list.Count : Math.Min(list.Count, Shown);
        foreach (var use in list.Take(shown))
        {
            page.Line([$"{use.Acceptance.Place}: {Describe(use)}"], indent: 2, hanging: 2);
        }

        if (list.Count > shown)
        {
            page.Line(
                [new Span($"and {Wording.Number(list.Count - shown)} more: add -v to see them all", Palette.Faint)], indent: 2);
        }
    }

    private static string Describe(AcceptanceUse use) => use switch
    {
        { State: AcceptanceState.Invalid } => $"{use.Acceptance.Name}: {use.Acceptance.Problem}",
        { Acceptance.ExpiresAt: { } moment, State: AcceptanceState.Expired } =>
            $"{use.Acceptance.Name}, expired {ExpiryDate.Format(moment)}, for {Wording.Count(use.Matches.Length, "failure")}",
        _ => use.Acceptance.Name,
    };
}
