using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>Every control with its counts; a script puts the findings in its place.</summary>
internal static class HtmlControls
{
    public static void Write(Markup html, ScanResult result)
    {
        html.Add($"""
            <section id="findings" aria-labelledby="findings-title"><h2 id="findings-title">Findings</h2>
            <div id="explorer" hidden></div>
            <div id="static"><noscript><p class="note">With JavaScript this report also shows each finding, with search and
            filters.</p></noscript><div class="card scroll" role="region" aria-labelledby="findings-title" tabindex="0"><table>
            <thead><tr><th scope="col">Severity</th><th scope="col">Control</th><th scope="col">Outcome</th>
            <th scope="col" class="number">Failed</th><th scope="col" class="number">Not evaluated</th>
            <th scope="col" class="number">Accepted</th>
            <th scope="col" class="number">Passed</th></tr></thead><tbody>

            """);
        foreach (var control in result.Controls.OrderByDescending(control => control.Status)
            .ThenByDescending(control => control.Control.Severity))
        {
            Write(html, control);
        }

        html.Add($"</tbody></table></div></div></section>\n");
    }

    private static void Write(Markup html, ControlResult control)
    {
        var (severity, counters) = (control.Control.Severity.ToString(), control.Counters);
        html.Add($"""
            <tr><td><span class="chip {severity}">{severity}</span></td>
            <th scope="row">{control.Control.Name} <code>{control.Control.Id}</code></th><td>{Outcome(control)}</td>
            <td class="number">{counters.Failed}</td><td class="number">{counters.NotEvaluated}</td>
            <td class="number">{counters.Accepted}</td><td class="number">{counters.Passed - counters.Accepted}</td></tr>

            """);
    }

    private static string Outcome(ControlResult control) => control.SubStatus switch
    {
        SubStatus.Irrelevant => "passed, nothing to judge",
        SubStatus.WithExceptions => "accepted",
        _ => Wording.Of(control.Status),
    };
}
