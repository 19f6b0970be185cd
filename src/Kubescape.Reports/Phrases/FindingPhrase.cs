using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>A piece of evidence on one line.</summary>
internal static class FindingPhrase
{
    /// <summary><c>spec.hostNetwork: remove the field</c>; printable whatever the manifest holds.</summary>
    public static string Of(Finding finding)
    {
        var parts = new[] { FindingLines.Fix(finding), finding.Expected is { } expected ? $"expected {expected}" : null };
        var advice = string.Join(", ", parts.OfType<string>());
        return PrintableText.Of((finding.Path, advice) switch
        {
            ("", "") => "the resource as a whole",
            ("", _) => advice,
            (_, "") => finding.Path,
            _ => $"{finding.Path}: {advice}",
        });
    }
}
