using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Kubescape.Helm;

/// <summary>A regular expression of Go, matched in time linear in the text.</summary>
/// <remarks>
/// A <c>\b</c> takes letters beyond ASCII for parts of words, which Go does not. Source: the package documentation of
/// regexp/syntax.
/// </remarks>
internal sealed class GoRegex
{
    // Expressions of a chart are the same in each of its templates.
    private const int MostKept = 256;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly ConcurrentDictionary<string, GoRegex> Kept = new(StringComparer.Ordinal);

    private readonly Regex regex;
    private readonly Dictionary<string, int> names;

    private GoRegex(Regex regex, Dictionary<string, int> names)
    {
        this.regex = regex;
        this.names = names;
    }

    /// <summary>Reads an expression.</summary>
    /// <exception cref="TemplateException">It is none.</exception>
    public static GoRegex Parse(string pattern) => TryParse(pattern, out var error) ?? throw new TemplateException(error);

    /// <summary>Reads an expression, and names it in the error.</summary>
    /// <exception cref="TemplateException">It is none.</exception>
    public static GoRegex ParseOrName(string pattern) => TryParse(pattern, out var error)
        ?? throw new TemplateException(
            $"regexp: Compile({(pattern.Contains('`', StringComparison.Ordinal) ? GoQuote.Double(pattern) : $"`{pattern}`")}): "
            + error);

    /// <summary>Reads an expression; <see langword="null"/> with the error for what is none.</summary>
    public static GoRegex? TryParse(string pattern, out string error)
    {
        error = "";
        if (Kept.TryGetValue(pattern, out var kept))
        {
            return kept;
        }

        try
        {
            var syntax = new GoRegexSyntax(pattern);
            var translated = syntax.Translate();
            var parsed = new GoRegex(
                new Regex(translated, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, Patience), syntax.Names);
            if (Kept.Count >= MostKept)
            {
                Kept.Clear();
            }

            return Kept[pattern] = parsed;
        }
        catch (TemplateException refusal)
        {
            error = refusal.Message;
        }
        catch (Exception refusal) when (refusal is ArgumentException or NotSupportedException)
        {
            error = $"error parsing regexp: {refusal.Message}";
        }

        return null;
    }

    /// <summary>The number of a group; 0 is never one of them, and a number without group matches nothing.</summary>
    public int GroupNumber(string name) =>
        int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : names.GetValueOrDefault(name, int.MaxValue);

    /// <summary>The first match.</summary>
    public Match? Find(string text) => Guarded(() => regex.Match(text)) is { Success: true } match ? match : null;

    /// <summary>All matches; one of nothing that touches the match before it is none.</summary>
    public IEnumerable<Match> Matches(string text)
    {
        var end = -1;
        for (var match = Find(text); match is { Success: true }; match = Next(match))
        {
            var partsCharacter = match.Index > 0 && match.Index < text.Length
                && char.IsSurrogatePair(text[match.Index - 1], text[match.Index]);
            if (match.Length > 0 || match.Index != end && !partsCharacter)
            {
                end = match.Index + match.Length;
                yield return match;
            }
        }
    }

    private static Match Next(Match match) => Guarded(match.NextMatch);

    private static Match Guarded(Func<Match> find)
    {
        try
        {
            return find();
        }
        catch (RegexMatchTimeoutException)
        {
            throw new TemplateException("the regular expression takes too long to match");
        }
    }
}
