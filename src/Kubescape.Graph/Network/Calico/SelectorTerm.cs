using System.Collections.Immutable;

namespace Kubescape.Graph;

/// <summary>A part of a selector of Calico.</summary>
/// <param name="Matches">Whether it is true of given labels.</param>
/// <param name="RequiredPairs">Label pairs without which it is not true.</param>
internal sealed record SelectorTerm(
    Func<Func<string, string?>, bool> Matches, ImmutableArray<LabelPair> RequiredPairs)
{
    /// <summary>A condition that demands no certain pair.</summary>
    public static SelectorTerm Of(Func<Func<string, string?>, bool> matches) => new(matches, []);

    /// <summary>A condition on the value of one label; an absent label has the value <see langword="null"/>.</summary>
    public static SelectorTerm Of(string key, Func<string?, bool> matches) => Of(label => matches(label(key)));

    /// <summary>The label has this value.</summary>
    public static SelectorTerm Equality(string key, string value) =>
        Of(key, found => found == value) with { RequiredPairs = [new LabelPair(key, value)] };

    /// <summary>All of the terms.</summary>
    public static SelectorTerm All(IReadOnlyList<SelectorTerm> terms) => terms.Count == 1
        ? terms[0]
        : new(label => terms.All(term => term.Matches(label)), [.. terms.SelectMany(term => term.RequiredPairs)]);

    /// <summary>Any of the terms.</summary>
    public static SelectorTerm Any(IReadOnlyList<SelectorTerm> terms) =>
        terms.Count == 1 ? terms[0] : Of(label => terms.Any(term => term.Matches(label)));

    /// <summary>The contrary.</summary>
    public SelectorTerm Negated() => Of(label => !Matches(label));
}
