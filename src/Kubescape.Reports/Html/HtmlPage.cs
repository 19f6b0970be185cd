using System.Globalization;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>What can be read without a script.</summary>
internal static class HtmlPage
{
    public static void Write(Markup html, ScanResult result, ReportOptions options)
    {
        html.Add($"""
            <a class="skip" href="#main">Skip to the report</a>
            <header class="top"><div class="bar">
            <p class="brand"><svg aria-hidden="true" viewBox="0 0 24 24">
            <path d="M12 2 3.5 6v6c0 5 3.6 8.6 8.5 10 4.9-1.4 8.5-5 8.5-10V6Z"/>
            <path class="tick" d="m8 12 3 3 5.5-6"/></svg>Kubescape</p>
            <nav aria-label="Parts of the report"><a href="#overview">Overview</a><a href="#findings">Findings</a></nav>
            <button type="button" id="theme" hidden>Dark</button>
            </div></header>
            <main id="main" tabindex="-1">
            <section id="overview" aria-labelledby="title">
            <div class="title"><h1 id="title">{Title(result.Target)}</h1>
            <p class="facts">
            """);
        var at = result.GeneratedAt.ToUniversalTime();
        html.Add($"""
            <span>Scanned <time datetime="{at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}">
            """);
        html.Add($"{at.ToString("d MMMM yyyy, HH:mm:ss 'UTC'", CultureInfo.InvariantCulture)}</time></span> ");
        html.Add($"<span>{Wording.Count(result.Resources.Length, "resource")}</span> ");
        html.Add($"<span>{Wording.Count(result.Controls.Length, "control")}</span>");
        if (options.Version is { } version)
        {
            html.Add($" <span>Kubescape {version}</span>");
        }

        if (result.Target.ServerVersion["gitVersion"].Text is { } server)
        {
            html.Add($" <span>Kubernetes {server}</span>");
        }

        html.Add($"</p></div>\n");
        HtmlScores.Write(html, result);
        HtmlFrameworks.Write(html, result);
        HtmlStakes.Write(html, result);
        HtmlMissing.Write(html, result);
        HtmlProblems.Write(html, result);
        HtmlAcceptances.Write(html, result);
        html.Add($"</section>\n");
        HtmlControls.Write(html, result);
        html.Add($"""
            </main>
            <footer><p>Not evaluated is not passed: what is missing for a verdict is said where there is none.</p></footer>

            """);
    }

    private static string Title(ScanTarget target)
    {
        var text = Wording.Of(target);
        return char.ToUpperInvariant(text[0]) + text[1..];
    }
}
