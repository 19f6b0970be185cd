using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>The outcome of a scan in a few sentences.</summary>
internal static class Verdict
{
    public static void Write(PrettyReport report)
    {
        var (result, page) = (report.Result, report.Page);
        if (result.Resources.IsEmpty)
        {
            page.Prose(
            [
                new Span("Nothing was judged: ", Palette.Of(Status.NotEvaluated)),
                "the source holds no resource of a kind that these controls look at.",
            ]);
            return;
        }

        if (result.Status == Status.Failed)
        {
            WriteFailure(page, result);
        }
        else
        {
            page.Prose([new Span(WithoutFailure(result), Palette.Of(result.Status))]);
        }

        page.Prose(
        [
            "Compliance score ", new Span(Wording.Percent(result.ComplianceScore), Palette.Score),
            ", at a scan coverage of ", new Span(Wording.Percent(result.Coverage.Score), Palette.Score), ".",
        ]);
    }

    private static void WriteFailure(Page page, ScanResult result)
    {
        var failed = result.Controls.Count(control => control.Status == Status.Failed);
        page.Prose(
        [
            new Span(
                $"{Wording.Number(result.Counters.Failed)} of {Wording.Count(result.Counters.All, "resource")}", Palette.Strong),
            $" {(result.Counters.Failed == 1 ? "fails" : "fail")} {Wording.Number(failed)} of "
                + $"{Wording.Count(result.Controls.Length, "control")} ({Wording.Of(result.FailedControls)}).",
        ]);
    }

    private static string WithoutFailure(ScanResult result)
    {
        var open = result.Controls.Count(control => control.Reason is not null);
        return open == 0
            ? $"{(result.AcceptedFailures == 0 ? "Nothing fails" : "Nothing fails but what is accepted")}: {Wording.Count(result.Controls.Length, "control")} passed on "
                + $"{Wording.Count(result.Resources.Length, "resource")}."
            : $"No control failed; {Wording.Number(open)} of {Wording.Number(result.Controls.Length)} "
                + "could not be evaluated in full.";
    }
}
