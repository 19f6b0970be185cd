namespace Kubescape.Reports;

/// <summary>A column of a <see cref="DataTable"/>.</summary>
/// <param name="Label">The header, and the label in front of values where the table is too wide for the terminal.</param>
internal sealed record DataColumn(string Label)
{
    /// <summary>Whether values stand in the middle.</summary>
    public bool IsCentred { get; init; }

    /// <summary>Whether values may be wrapped to make the table fit; at most one column.</summary>
    public bool IsFlexible { get; init; }
}
