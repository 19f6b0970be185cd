namespace Kubescape.Graph;

/// <summary>A label with its value.</summary>
/// <remarks>
/// Not a <see cref="KeyValuePair{TKey, TValue}"/>: its hash code is that of the key alone, so that indexes by it are lists.
/// </remarks>
/// <param name="Key">The name of the label.</param>
/// <param name="Value">The value.</param>
public readonly record struct LabelPair(string Key, string Value);
