namespace Kubescape.Helm;

/// <summary>One comparison with a version of which minor and patch may be left out or be <c>x</c>.</summary>
/// <param name="Operator">As written; empty means equal.</param>
/// <param name="Version">With zeros for what is left out.</param>
/// <param name="Given">How many of its three numbers are given.</param>
internal sealed record VersionConstraint(string Operator, SemanticVersion Version, int Given)
{
    /// <summary>Whether a version fits.</summary>
    /// <param name="version">The version.</param>
    /// <param name="takesPrereleases">Whether another comparison of the same group names a pre-release.</param>
    public bool Allows(SemanticVersion version, bool takesPrereleases)
    {
        if (Operator == "!=" && Given == 3)
        {
            return version.OrderTo(Version) != 0;
        }

        if (version.Prerelease.Length > 0 && Version.Prerelease.Length == 0 && !takesPrereleases)
        {
            return false;
        }

        var order = version.OrderTo(Version);
        return Operator switch
        {
            "!=" => Differs(version),
            ">" => Given is 0 or 3 ? order > 0 : IsAfterGiven(version),
            "<" => order < 0,
            ">=" or "=>" => order >= 0,
            "<=" or "=<" => Given == 3 ? order <= 0 : !IsAfterGiven(version),
            "^" => order >= 0 && HasSameFirstNumber(version),
            "~" or "~>" => IsNear(version, order),
            _ => Given == 3 ? order == 0 : IsNear(version, order),
        };
    }

    private bool Differs(SemanticVersion version) => Given switch
    {
        2 when version.Major == Version.Major && version.Minor == Version.Minor =>
            SemanticVersion.ComparePrereleases(version.Prerelease, Version.Prerelease) != 0,
        1 => version.Major != Version.Major,
        2 => true,
        _ => version.Major != 0 || version.Minor != 0 || version.Patch != 0,
    };

    private bool IsAfterGiven(SemanticVersion version) => version.Major != Version.Major
        ? version.Major > Version.Major
        : Given != 1 && version.Minor > Version.Minor;

    // ^1.2.3 holds the 1, ^0.2.3 the 2, ^0.0.3 all three; what is left out is free.
    private bool HasSameFirstNumber(SemanticVersion version) => version.Major == Version.Major
        && (Version.Major > 0 || Given == 1
            || version.Minor == Version.Minor && (Version.Minor > 0 || Given == 2 || version.Patch == Version.Patch));

    private bool IsNear(SemanticVersion version, int order) => order >= 0
        && (Given == 0 || Given == 3 && Version is { Major: 0, Minor: 0, Patch: 0 }
            || version.Major == Version.Major && (Given == 1 || version.Minor == Version.Minor));
}
