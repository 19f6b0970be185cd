using System.Globalization;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>What somebody decided to live with: who, why, until when, and what came of it.</summary>
internal static class HtmlAcceptances
{
    private const string Moment = "yyyy-MM-dd HH:mm 'UTC'";
    private const int Open = 6;
    private const int Most = 500;

    public static void Write(Markup html, ScanResult result)
    {
        var shown = result.Acceptances.Where(IsShown).OrderBy(use => Order(use.State)).ToList();
        if (shown.Count == 0)
        {
            return;
        }

        HtmlFold.Open(html, "accepted", "Accepted failures", shown.Count, Open);
        html.Add($"""
            <p class="note">These failures are real; somebody decided to live with them.
            <a href="#/status=accepted">Show what they are.</a></p>
            <table><thead><tr><th scope="col">Acceptance</th><th scope="col">Who and why</th><th scope="col">Until</th>
            <th scope="col">State</th><th scope="col" class="number">Failures</th></tr></thead><tbody>

            """);
        foreach (var use in shown.Take(Most))
        {
            Write(html, use);
        }

        html.Add($"</tbody></table>\n");
        if (shown.Count > Most)
        {
            html.Add($"<p class=\"note\">{shown.Count - Most} more are not shown here.</p>\n");
        }

        HtmlFold.Close(html);
    }

    private static void Write(Markup html, AcceptanceUse use)
    {
        var acceptance = use.Acceptance;
        html.Add($"<tr><th scope=\"row\"><bdi>{acceptance.Name}</bdi> <code>{acceptance.Place}</code></th>");
        html.Add($"<td>{(acceptance.Author.Length == 0 ? "Nobody is named." : acceptance.Author)}");
        var reason = acceptance.Reason.Length == 0 ? "No reason is given." : acceptance.Reason;
        var end = acceptance.ExpiresAt?.ToUniversalTime().ToString(Moment, CultureInfo.InvariantCulture) ?? "No end";
        html.Add($" <span class=\"line\">{reason}</span></td><td>{end}</td>");
        html.Add($"<td>{use.State.ToString()}<span class=\"line\">{acceptance.Problem}</span></td>");
        html.Add($"<td class=\"number\">{use.Matches.Length}</td></tr>\n");
    }

    /// <summary>What the product brings along matters only where it did something.</summary>
    private static bool IsShown(AcceptanceUse use) =>
        use.State != AcceptanceState.Unused || use.Acceptance.Origin != AcceptanceOrigin.Default;

    private static int Order(AcceptanceState state) => state switch
    {
        AcceptanceState.Invalid => 0,
        AcceptanceState.Expired => 1,
        AcceptanceState.Used => 2,
        _ => 3,
    };
}
