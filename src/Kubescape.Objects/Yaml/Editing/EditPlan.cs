using System.Collections.Immutable;

namespace Kubescape.Objects;

/// <summary>What edits come to in a text.</summary>
/// <param name="Replacements">In the order of the text, without overlaps.</param>
/// <param name="Refused">The edits that cannot be made, in the order in which they were asked for.</param>
public sealed record EditPlan(ImmutableArray<TextReplacement> Replacements, ImmutableArray<RefusedEdit> Refused);
