using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Kubescape.Graph;

/// <summary>An expression by which Calico chooses endpoints, namespaces or service accounts.</summary>
/// <remarks>
/// For example <c>app == 'web' &amp;&amp; has(tier)</c>. Source: Calico documentation, "Network policy", "Selectors".
/// </remarks>
public sealed class CalicoSelector
{
    private readonly SelectorTerm term;

    private CalicoSelector(SelectorTerm term, IEnumerable<string> keys)
    {
        this.term = term;
        Keys = [.. keys];
    }

    /// <summary>The labels that the expression asks for, in the order of the text.</summary>
    public ImmutableArray<string> Keys { get; }

    /// <summary>Label pairs without which nothing is chosen; there may be more conditions.</summary>
    public ImmutableArray<LabelPair> RequiredPairs => term.RequiredPairs;

    /// <summary>Whether what has these labels is chosen.</summary>
    /// <param name="label">The value of a label; <see langword="null"/> when there is no such label.</param>
    public bool Matches(Func<string, string?> label) => term.Matches(label);

    /// <summary>Reads an expression; an empty one chooses everything.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="selector">The expression, when it can be read.</param>
    /// <param name="error">What was found and what was expected, when it cannot.</param>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out CalicoSelector? selector, [NotNullWhen(false)] out string? error)
    {
        var parser = new SelectorParser(text);
        selector = parser.Parse() is { } term ? new CalicoSelector(term, parser.Keys) : null;
        error = selector is null ? parser.Error ?? "it is no expression" : null;
        return selector is not null;
    }
}
