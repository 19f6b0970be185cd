using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>The scores of the frameworks; nothing when single controls were asked for.</summary>
internal static class HtmlFrameworks
{
    public static void Write(Markup html, ScanResult result)
    {
        if (result.Frameworks.IsEmpty)
        {
            return;
        }

        html.Add($"""
            <section class="card" aria-labelledby="frameworks"><h2 id="frameworks">Frameworks</h2>
            <div class="scroll" role="region" aria-labelledby="frameworks" tabindex="0"><table>
            <thead><tr><th scope="col">Framework</th><th scope="col">Compliance</th><th scope="col" class="number">Failed</th>
            <th scope="col" class="number">Not evaluated</th><th scope="col" class="number">Controls</th></tr></thead><tbody>

            """);
        foreach (var framework in result.Frameworks)
        {
            var name = framework.Framework.Name;
            html.Add($"""
                <tr><th scope="row"><a href="#/view=framework&amp;framework={Uri.EscapeDataString(name)}">{name}</a></th>
                <td class="bars">
                """);
            HtmlScores.WriteBar(html, framework.ComplianceScore, HtmlScores.Rank(framework.ComplianceScore));
            html.Add($"""
                <span>{Wording.Percent(framework.ComplianceScore)}</span></td>
                <td class="number">{Count(framework, Status.Failed)}</td>
                <td class="number">{Count(framework, Status.NotEvaluated)}</td>
                <td class="number">{framework.Controls.Length}</td></tr>

                """);
        }

        html.Add($"</tbody></table></div></section>\n");
    }

    private static int Count(FrameworkResult framework, Status status) =>
        framework.Controls.Count(control => control.Status == status);
}
