using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Posture;

/// <summary>How much of what was asked could be answered.</summary>
public sealed record Coverage
{
    /// <summary>Controls with a verdict on every resource.</summary>
    public required int EvaluatedControls { get; init; }

    /// <summary>Controls that were asked for.</summary>
    public required int TotalControls { get; init; }

    /// <summary>0 to 100, 100 when everything was read and judged.</summary>
    public required double Score { get; init; }

    /// <summary>The kinds of which objects may be missing, by kind.</summary>
    public required ImmutableArray<(ResourceKind Kind, KindGap Gap)> Gaps { get; init; }

    /// <summary>Files, documents and objects that could not be read.</summary>
    public required int UnreadSources { get; init; }

    /// <summary>Whether everything was read and judged.</summary>
    public bool IsComplete => EvaluatedControls == TotalControls && Gaps.IsEmpty && UnreadSources == 0;
}
