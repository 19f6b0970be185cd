using System.Globalization;
using Kubescape.Controls;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>How good things are, at a glance: scores and counts.</summary>
internal static class HtmlScores
{
    public static void Write(Markup html, ScanResult result)
    {
        html.Add($"<div class=\"cards\">\n<div class=\"card score\"><h2>Compliance</h2>\n");
        WriteGauge(html, result);
        html.Add($"<p><b>Coverage {Wording.Percent(result.Coverage.Score)}</b> – {result.Coverage.EvaluatedControls} of ");
        html.Add($"{Wording.Count(result.Coverage.TotalControls, "control")} evaluated in full.</p></div>\n");
        WriteSeverities(html, result);
        WriteOutcomes(html, result);
        html.Add($"</div>\n");
    }

    /// <summary>The bar of a share as an image; its numbers stand beside it.</summary>
    public static void WriteBar(Markup html, double percent, string kind) => html.Add($"""
        <svg class="meter {kind}" aria-hidden="true" viewBox="0 0 100 6" preserveAspectRatio="none">
        <rect class="track" width="100" height="6"/><rect width="{Number(percent)}" height="6"/></svg>
        """);

    /// <summary>A score as a word for style sheets.</summary>
    public static string Rank(double score) => score switch
    {
        >= 90 => "good",
        >= 60 => "fair",
        _ => "poor",
    };

    private static void WriteGauge(Markup html, ScanResult result) => html.Add($"""
        <svg class="gauge {Rank(result.ComplianceScore)}" role="img"
         aria-label="Compliance {Wording.Percent(result.ComplianceScore)} of 100%" viewBox="0 0 120 120">
        <circle class="track" cx="60" cy="60" r="50"/><circle cx="60" cy="60" r="50" pathLength="100"
         stroke-dasharray="{Number(result.ComplianceScore)} 100" transform="rotate(-90 60 60)"/>
        <text x="60" y="68">{Score.WholePercent(result.ComplianceScore)}<tspan>%</tspan></text></svg>

        """);

    private static void WriteSeverities(Markup html, ScanResult result)
    {
        html.Add($"""
            <div class="card"><h2>Failures by severity</h2>
            <table class="plain">
            <thead><tr><th scope="col">Severity</th><th scope="col">Controls</th><th scope="col">Verdicts</th></tr></thead><tbody>

            """);
        foreach (var severity in Wording.Severities)
        {
            var (controls, resources) = (result.FailedControls[severity], result.FailedResources[severity]);
            if (severity != Severity.Unknown || controls > 0)
            {
                html.Add($"""
                    <tr><th scope="row"><a class="chip {severity.ToString()}"
                     href="#/view=severity&amp;severity={severity.ToString()}&amp;status=failed">
                    """);
                html.Add($"{severity.ToString()}</a></th><td>{controls}</td><td>{resources}</td></tr>\n");
            }
        }

        html.Add($"</tbody></table><p class=\"note\">A verdict is one control on one resource.</p></div>\n");
    }

    private static void WriteOutcomes(Markup html, ScanResult result)
    {
        (string Name, string Filter, int Count)[] outcomes =
        [
            ("Failed", "failed", result.Controls.Count(control => control.Status == Status.Failed)),
            ("Not evaluated", "notEvaluated", result.Controls.Count(control => control.Status == Status.NotEvaluated)),
            ("Accepted", "accepted", result.Controls.Count(IsAccepted)),
            ("Passed", "passed", result.Controls.Count(control => control.Status == Status.Passed && !IsAccepted(control))),
        ];
        html.Add($"<div class=\"card\"><h2>Controls by outcome</h2>\n<svg class=\"stack\" aria-hidden=\"true\" viewBox=\"0 0 ");
        html.Add($"{Math.Max(1, result.Controls.Length)} 1\" preserveAspectRatio=\"none\">");
        var at = 0;
        foreach (var (_, filter, count) in outcomes)
        {
            html.Add($"<rect class=\"{filter}\" x=\"{at}\" width=\"{count}\" height=\"1\"/>");
            at += count;
        }

        html.Add($"""
            </svg>
            <table class="plain">
            <thead class="hidden"><tr><th scope="col">Outcome</th><th scope="col">Controls</th></tr></thead><tbody>

            """);
        foreach (var (name, filter, count) in outcomes)
        {
            html.Add($"<tr><th scope=\"row\"><a class=\"state {filter}\" href=\"#/status={filter}\">{name}</a></th>");
            html.Add($"<td>{count}</td></tr>\n");
        }

        html.Add($"</tbody></table></div>\n");
    }

    private static bool IsAccepted(ControlResult control) => control.SubStatus == SubStatus.WithExceptions;

    private static string Number(double percent) => Math.Round(percent, 2).ToString(CultureInfo.InvariantCulture);
}
