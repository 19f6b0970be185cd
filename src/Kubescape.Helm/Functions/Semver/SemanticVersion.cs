using System.Globalization;

namespace Kubescape.Helm;

/// <summary>What <c>semver</c> returns: a map of the parts of a version that prints as the version.</summary>
/// <remarks>Source: Semantic Versioning 2.0.0, sections 9 to 11.</remarks>
internal sealed class SemanticVersion : SortedDictionary<string, object?>
{
    public SemanticVersion()
        : base(StringComparer.Ordinal)
    {
    }
}
