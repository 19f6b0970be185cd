using System.Buffers;
using System.Text.RegularExpressions;

namespace Kubescape.Posture;

/// <summary>A whole text, written as such or as a regular expression.</summary>
internal sealed class TextPattern
{
    private static readonly SearchValues<char> Special = SearchValues.Create(@".*+?|()[]{}^$\");

    private readonly string literal;
    private readonly StringComparison comparison;
    private readonly Regex? expression;

    /// <summary>Reads the pattern.</summary>
    /// <exception cref="ArgumentException">It looks like a regular expression, and is none.</exception>
    public TextPattern(string text, bool ignoreCase)
    {
        literal = text;
        comparison = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        if (text.AsSpan().ContainsAny(Special))
        {
            var options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
            expression = new Regex(
                $"^(?:{text})$", ignoreCase ? options | RegexOptions.IgnoreCase : options, Regex.InfiniteMatchTimeout);
        }
    }

    /// <summary>Whether it describes all of the text, in time that grows with the text.</summary>
    public bool Matches(string text) => literal.Equals(text, comparison) || expression?.IsMatch(text) == true;

    /// <inheritdoc />
    public override string ToString() => literal;
}
