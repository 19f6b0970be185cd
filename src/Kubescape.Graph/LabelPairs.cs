using Kubescape.Objects;

namespace Kubescape.Graph;

/// <summary>Labels as keys and values.</summary>
internal static class LabelPairs
{
    /// <summary>The entries of a mapping whose values are strings.</summary>
    public static IEnumerable<LabelPair> Of(Field labels)
    {
        foreach (var member in labels.Members)
        {
            if (member.Text is { } value)
            {
                yield return new(member.Name, value);
            }
        }
    }
}
