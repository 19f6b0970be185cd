using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Posture;

/// <summary>The change of a text that mends one finding.</summary>
/// <param name="Path">The file, as the scan knew it.</param>
/// <param name="Replacements">In the order of the text, without overlaps; never empty.</param>
public sealed record ProposedFix(string Path, ImmutableArray<TextReplacement> Replacements);
