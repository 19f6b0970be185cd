using System.Buffers;
using System.Text.RegularExpressions;

namespace Kubescape.Posture;

/// <summary>A whole text, written as such or as a regular expression.</summary>
internal sealed class TextPattern
{
    private static readonly SearchValues<char> Special = SearchValues.Create(@".*+?|()[]{}^$\");

    private const string AnyText = ".*";

    private readonly string literal;
    private readonly StringComparison comparison;
    private readonly Regex? expression;

    /// <summary>What stands between the <c>.*</c>, where nothing else is special; empty elsewhere.</summary>
    private readonly string[] segments = [];

    private TextPattern(string literal)
    {
        this.literal = literal;
        comparison = StringComparison.OrdinalIgnoreCase;
    }

    /// <summary>Reads the pattern.</summary>
    /// <exception cref="FormatException">It looks like a regular expression, and is none that can be used.</exception>
    public TextPattern(string text, bool ignoreCase)
    {
        literal = text;
        comparison = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        if (!text.AsSpan().ContainsAny(Special))
        {
            return;
        }

        // Nearly all patterns are of this form, and an expression without backtracking takes a quarter of a megabyte each.
        segments = text.Split(AnyText);
        if (Array.Exists(segments, segment => segment.AsSpan().ContainsAny(Special)))
        {
            segments = [];
            var options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
            expression = Compile(text, ignoreCase ? options | RegexOptions.IgnoreCase : options);
        }
    }

    /// <summary>This text in any case, and nothing else.</summary>
    public static TextPattern Literal(string text) => new(text);

    /// <summary>Whether it describes all of the text, in time that grows with the text.</summary>
    public bool Matches(string text) =>
        literal.Equals(text, comparison) || (segments.Length > 1 ? MatchesSegments(text) : expression?.IsMatch(text) == true);

    /// <inheritdoc />
    public override string ToString() => literal;

    /// <summary>The first stands at the start, the last at the end, the others in between in their order.</summary>
    private bool MatchesSegments(string text)
    {
        var (first, last) = (segments[0], segments[^1]);
        if (text.Contains('\n', StringComparison.Ordinal) || text.Length < first.Length + last.Length
            || !text.StartsWith(first, comparison) || !text.EndsWith(last, comparison))
        {
            return false;
        }

        var rest = text.AsSpan(first.Length, text.Length - first.Length - last.Length);
        foreach (var segment in segments.AsSpan(1, segments.Length - 2))
        {
            var at = rest.IndexOf(segment, comparison);
            if (at < 0)
            {
                return false;
            }

            rest = rest[(at + segment.Length)..];
        }

        return true;
    }

    private static Regex Compile(string text, RegexOptions options)
    {
        if (text.Contains("[[:", StringComparison.Ordinal))
        {
            // .NET would read a POSIX class as a list of characters, and match something else without a word.
            throw new FormatException($"'{text}' has a POSIX class: write [a-z] for [[:lower:]]");
        }

        try
        {
            // A parenthesis too many must not close the one below.
            _ = new Regex(text, options & ~RegexOptions.NonBacktracking, Regex.InfiniteMatchTimeout);
            return new Regex($@"\A(?:{text})\z", options, Regex.InfiniteMatchTimeout);
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            throw new FormatException($"'{text}' is no regular expression: {Why(error)}", error);
        }
    }

    private static string Why(Exception error) => error is RegexParseException parse
        ? $"it goes wrong at character {parse.Offset} ({parse.Error})"
        : "it looks ahead or back, refers to a group, or is too large";
}
