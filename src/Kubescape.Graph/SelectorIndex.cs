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
    private readonly Dictionary<(string Key, string Value), List<(int Order, T Entry)>> byPair = [];
    private readonly List<(int Order, T Entry)> others = [];
    private readonly Func<T, Field, bool> matches;

    /// <summary>Files the entries.</summary>
    /// <param name="entries">What carries the selectors.</param>
    /// <param name="requiredPairs">The label pairs that an entry demands, a mapping of strings; may be absent.</param>
    /// <param name="matches">Whether an entry selects labels.</param>
    public SelectorIndex(IEnumerable<T> entries, Func<T, Field> requiredPairs, Func<T, Field, bool> matches)
    {
        this.matches = matches;
        ImmutableArray<T> all = [.. entries];
        var frequency = new Dictionary<(string, string), int>();
        foreach (var pair in all.SelectMany(entry => Pairs(requiredPairs(entry))))
        {
            frequency[pair] = frequency.GetValueOrDefault(pair) + 1;
        }

        for (var order = 0; order < all.Length; order++)
        {
            ImmutableArray<(string Key, string Value)> pairs = [.. Pairs(requiredPairs(all[order]))];
            var bucket = others;
            if (pairs.Length > 0)
            {
                var rarest = pairs.MinBy(pair => frequency[pair]);
                if (!byPair.TryGetValue(rarest, out bucket))
                {
                    byPair[rarest] = bucket = [];
                }
            }

            bucket.Add((order, all[order]));
        }
    }

    /// <summary>The entries that select the labels, in the order in which they were given.</summary>
    public IEnumerable<T> Selecting(Field labels) =>
        Pairs(labels).SelectMany(pair => byPair.TryGetValue(pair, out var bucket) ? bucket : [])
            .Concat(others)
            .Where(filed => matches(filed.Entry, labels))
            .OrderBy(filed => filed.Order)
            .Select(filed => filed.Entry);

    private static IEnumerable<(string Key, string Value)> Pairs(Field labels)
    {
        foreach (var member in labels.Members)
        {
            if (member.Text is { } value)
            {
                yield return (member.Name, value);
            }
        }
    }
}
