using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Posture;

/// <summary>The change of one file that mends findings.</summary>
/// <param name="Source">An object in the file.</param>
/// <param name="Replacements">In the order of the text, without overlaps; never empty.</param>
/// <param name="Mended">How many findings it mends; at least 1.</param>
public sealed record ProposedFix(ResourceSource Source, ImmutableArray<TextReplacement> Replacements, int Mended);
