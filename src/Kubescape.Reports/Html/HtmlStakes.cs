using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>The workloads through which an attack gets furthest, with the worst way through each.</summary>
internal static class HtmlStakes
{
    private const int Top = 5;

    public static void Write(Markup html, ScanResult result)
    {
        if (result.Priorities.IsEmpty)
        {
            return;
        }

        html.Add($"""
            <section class="card" aria-labelledby="stakes"><h2 id="stakes">Highest-stake workloads</h2>
            <p class="note">These workloads open the most, or the worst, ways for an attack. Mend them first.</p>
            <ol class="stakes">

            """);
        foreach (var prioritized in result.Priorities.Take(Top))
        {
            Write(html, prioritized);
        }

        html.Add($"</ol>");
        if (result.Priorities.Length > Top)
        {
            html.Add($"<p class=\"note\">{Top} of {Wording.Count(result.Priorities.Length, "workload")} with an open way.</p>");
        }

        html.Add($"</section>\n");
    }

    private static void Write(Markup html, PrioritizedResource prioritized)
    {
        var worst = prioritized.Paths.SelectMany(path => path.Worst(1)).MaxBy(vector => vector.Score)!;
        var severity = prioritized.Severity.ToString();
        html.Add($"""
            <li><p><a href="#/view=resource&amp;q={Uri.EscapeDataString(prioritized.Resource.Id)}">
            <bdi>{Wording.Of(prioritized.Resource)}</bdi></a> <span class="chip {severity}">{severity}</span>
            """);
        html.Add($" <span class=\"note\">{Wording.Count(prioritized.Paths.Length, "way")} in</span></p>");
        html.Add($"<ol class=\"path\" aria-label=\"Attack path {worst.Track}\">");
        foreach (var (control, step) in worst.Steps)
        {
            html.Add($"<li><b>{step}</b> <span>{control.Name} ({control.Id})</span></li>");
        }

        html.Add($"</ol></li>\n");
    }
}
