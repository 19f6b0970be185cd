using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Graph;

/// <summary>Finds what selects given labels without trying every selector.</summary>
/// <remarks>
/// Each entry is filed under the rarest label pair that it demands, so a look-up tries a handful of entries even where thousands
/// share a namespace. An entry that demands no pair is tried always.
/// </remarks>
/// <typeparam name="T">What carries the selector.</typeparam>
public sealed class SelectorIndex<T>
{
    private readonly Dictionary<LabelPair, List<(int Order, T Entry)>> byPair = [];
    private readonly List<(int Order, T Entry)> others = [];

    /// <summary>Files the entries.</summary>
    /// <param name="entries">What carries the selectors.</param>
    /// <param name="requiredPairs">
    /// Label pairs without which an entry selects nothing; the rest of the selector need not be among them.
    /// </param>
    public SelectorIndex(IEnumerable<T> entries, Func<T, IEnumerable<LabelPair>> requiredPairs)
    {
        var all = entries.Select(entry => (Entry: entry, Pairs: requiredPairs(entry).ToImmutableArray())).ToList();
        var frequency = all.SelectMany(filed => filed.Pairs).CountBy(pair => pair).ToDictionary();
        for (var order = 0; order < all.Count; order++)
        {
            var (entry, pairs) = all[order];
            var bucket = others;
            if (pairs.Length > 0)
            {
                var rarest = pairs.MinBy(pair => frequency[pair]);
                if (!byPair.TryGetValue(rarest, out bucket))
                {
                    byPair[rarest] = bucket = [];
                }
            }

            bucket.Add((order, entry));
        }
    }

    /// <summary>The entries that select an object, in the order in which they were given.</summary>
    /// <param name="labels">The labels of the object, a mapping of strings; may be absent.</param>
    /// <param name="selects">Whether an entry selects the object.</param>
    public IEnumerable<T> Selecting(Field labels, Func<T, bool> selects) =>
        LabelPairs.Of(labels).SelectMany(pair => byPair.TryGetValue(pair, out var bucket) ? bucket : [])
            .Concat(others)
            .Where(filed => selects(filed.Entry))
            .OrderBy(filed => filed.Order)
            .Select(filed => filed.Entry);
}
