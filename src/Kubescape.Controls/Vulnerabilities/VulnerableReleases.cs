using System.Collections.Immutable;

namespace Kubescape.Controls.Vulnerabilities;

/// <summary>The releases that have a weakness.</summary>
/// <param name="ranges">From the first release that has it to the first that has it no more.</param>
internal sealed class VulnerableReleases(params ImmutableArray<(Version From, Version Fixed)> ranges)
{
    /// <summary>Whether the text names one of the releases; one that does not begin with a number names none.</summary>
    public bool Contain(string text) => ReleaseNumber.Of(text) is { } version && Contain(version);

    /// <summary>Whether this is one of the releases.</summary>
    public bool Contain(Version version)
    {
        foreach (var (from, @fixed) in ranges)
        {
            if (version >= from && version < @fixed)
            {
                return true;
            }
        }

        return false;
    }
}
