using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>Accepted failures: the place, and the decision to live with it.</summary>
internal static class AcceptedLines
{
    /// <summary>The failures, each with its place.</summary>
    public static void Write(Page page, Evaluation evaluation, int indent)
    {
        foreach (var accepted in evaluation.Accepted)
        {
            FindingLines.Write(page, accepted.Finding, indent, TextOf(accepted.By));
        }
    }

    /// <summary>The decisions alone, each once.</summary>
    public static void WriteDecisions(Page page, Evaluation evaluation, int indent)
    {
        foreach (var text in evaluation.Accepted.Select(accepted => TextOf(accepted.By)).Distinct(StringComparer.Ordinal))
        {
            page.Line([new Span("accepted  ", Palette.Passed), text], indent, hanging: 2);
        }
    }

    /// <summary>Why, who and until when; empty when nobody said so.</summary>
    public static string Describe(Acceptance acceptance)
    {
        string[] parts =
        [
            acceptance.Reason,
            acceptance.Author.Length > 0 ? $"by {acceptance.Author}" : "",
            acceptance.ExpiresAt is { } moment ? $"until {ExpiryDate.Format(moment)}" : "",
        ];
        return string.Join(", ", parts.Where(part => part.Length > 0));
    }

    private static string TextOf(Acceptance acceptance)
    {
        var decision = Describe(acceptance);
        return $"{(decision.Length > 0 ? decision : "without a reason")} ({acceptance.Name}, {acceptance.Place})";
    }
}
