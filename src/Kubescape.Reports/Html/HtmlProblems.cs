using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>What was odd about the source; what could not be read comes first.</summary>
internal static class HtmlProblems
{
    private const int Open = 6;
    private const int Most = 500;

    public static void Write(Markup html, ScanResult result)
    {
        if (result.Problems.IsEmpty)
        {
            return;
        }

        HtmlFold.Open(html, "problems", "Problems of the source", result.Problems.Length, Open);
        if (result.Coverage.UnreadSources > 0)
        {
            html.Add($"<p class=\"alert\">{Wording.Count(result.Coverage.UnreadSources, "source")} could not be read, ");
            html.Add($"and nothing in there was judged.</p>\n");
        }

        html.Add($"""
            <table><thead><tr><th scope="col">Place</th><th scope="col">Effect</th><th scope="col">What was found</th></tr>
            </thead><tbody>

            """);
        foreach (var problem in result.Problems.OrderByDescending(problem => problem.Severity).Take(Most))
        {
            var effect = problem.Severity == ProblemSeverity.Error ? "Not read" : "Read";
            html.Add($"<tr><th scope=\"row\"><code>{problem.Place}</code></th>");
            html.Add($"<td>{effect}</td><td>{problem.Message}</td></tr>\n");
        }

        html.Add($"</tbody></table>\n");
        if (result.Problems.Length > Most)
        {
            html.Add($"<p class=\"note\">{result.Problems.Length - Most} more are not shown here; ");
            html.Add($"the JSON report has them all.</p>\n");
        }

        HtmlFold.Close(html);
    }
}
