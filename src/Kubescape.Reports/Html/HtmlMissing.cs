using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>What has no verdict and why; nothing when everything has one.</summary>
internal static class HtmlMissing
{
    private const int Open = 6;

    public static void Write(Markup html, ScanResult result)
    {
        var reasons = result.Controls.Where(control => control.Reason is not null)
            .GroupBy(control => control.Reason!, control => control.Control, StringComparer.Ordinal).ToList();
        var gaps = result.Coverage.Gaps;
        if (reasons.Count == 0 && gaps.IsEmpty)
        {
            return;
        }

        HtmlFold.Open(html, "missing", "Not evaluated", reasons.Sum(reason => reason.Count()) + gaps.Length, Open);
        html.Add($"<p class=\"note\">What is missing is not counted as passed.</p>\n");
        if (reasons.Count > 0)
        {
            OpenTable(html, "Controls not evaluated in full");
            foreach (var reason in reasons)
            {
                html.Add($"<tr><th scope=\"row\">");
                foreach (var control in reason)
                {
                    html.Add($"<span class=\"line\">{control.Name} <code>{control.Id}</code></span>");
                }

                html.Add($"</th><td>{Sentence(reason.Key)}</td></tr>\n");
            }

            html.Add($"</tbody></table>\n");
        }

        if (!gaps.IsEmpty)
        {
            OpenTable(html, "Objects that may be missing");
            foreach (var (kind, gap) in gaps)
            {
                html.Add($"<tr><th scope=\"row\">{(kind.Group.Length == 0 ? kind.Kind : $"{kind.Kind}.{kind.Group}")}</th>");
                html.Add($"<td>{(gap.IsPartial ? "Read in part: " : "Not read: ")}{gap.Reason}.</td></tr>\n");
            }

            html.Add($"</tbody></table>\n");
        }

        HtmlFold.Close(html);
    }

    private static void OpenTable(Markup html, string what) =>
        html.Add($"<table><thead><tr><th scope=\"col\">{what}</th><th scope=\"col\">Why</th></tr></thead><tbody>\n");

    private static string Sentence(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..].TrimEnd('.')}.";
}
