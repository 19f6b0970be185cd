using Kubescape.Controls;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>What the owner of a resource is to do about a finding.</summary>
internal static class FixSentence
{
    /// <summary><c>Set it to true.</c>; never empty, and not yet safe to print.</summary>
    public static string Of(Finding finding)
    {
        var parts = new[] { FindingLines.Fix(finding), finding.Expected is { } expected ? $"expected is {expected}" : null };
        var text = string.Join(": ", parts.OfType<string>());
        if (text.Length == 0)
        {
            return finding.Kind == FailureKind.Related ? "It explains the failure." : "See the remediation.";
        }

        return $"{char.ToUpperInvariant(text[0])}{text[1..].TrimEnd('.')}.";
    }
}
