using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace Kubescape.Posture;

/// <summary>
/// Words in place of names: the same name has the same digits everywhere, so that what belongs together can still be seen.
/// </summary>
/// <param name="key">
/// Whoever has the key can find out whether a pseudonym stands for a certain name; equal keys give equal pseudonyms.
/// </param>
internal sealed class Pseudonyms(byte[] key)
{
    /// <summary>40 bits: among 10,000 names two have the same digits once in 20,000 reports.</summary>
    private const int DigitBytes = 5;

    /// <summary>Values that give nobody away, and of which texts are full.</summary>
    private static readonly FrozenSet<string> PlainWords =
        new[] { "*", "-", "all", "any", "default", "false", "none", "null", "true" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly Dictionary<string, string> digits = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> words = new(StringComparer.Ordinal);

    /// <summary><c>deployment-3f9a2c41d0</c>; an empty name stays empty.</summary>
    /// <param name="category">What the name is of; the same name may have several.</param>
    /// <param name="name">The name.</param>
    public string Of(string category, string name)
    {
        if (name.Length == 0)
        {
            return "";
        }

        var pseudonym = $"{category}-{Digits(name)}";
        if (!PlainWords.Contains(name))
        {
            words.TryAdd(name, pseudonym);
        }

        return pseudonym;
    }

    /// <summary>A text in which the names that were hidden so far are hidden too.</summary>
    /// <param name="text">The text.</param>
    /// <param name="hidesQuotes">Whether whatever stands in single quotes is hidden too: texts quote what they found.</param>
    public string InText(string text, bool hidesQuotes = false)
    {
        var result = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && IsOfName(text[end]))
            {
                end++;
            }

            if (end == at)
            {
                var quoted = hidesQuotes ? QuotedAt(text, at) : 0;
                result.Append(text[at++]);
                if (quoted > 0)
                {
                    result.Append(Of("text", text[at..(at + quoted)])).Append(text[at + quoted]);
                    at += quoted + 1;
                }

                continue;
            }

            result.Append(InWord(text[at..end]));
            at = end;
        }

        return result.ToString();
    }

    /// <summary>The length of what a quote that opens here holds; 0 when none does.</summary>
    private static int QuotedAt(string text, int at)
    {
        if (text[at] != '\'' || (at > 0 && char.IsLetterOrDigit(text[at - 1])))
        {
            return 0;
        }

        var close = text.IndexOf('\'', at + 1);
        return close < 0 ? 0 : close - at - 1;
    }

    /// <summary>A run of letters that names may have; a full stop or colon at its end may be that of the sentence.</summary>
    private string InWord(string word)
    {
        if (words.TryGetValue(word, out var pseudonym))
        {
            return pseudonym;
        }

        if (word.Contains("://", StringComparison.Ordinal))
        {
            return Of("host", word);
        }

        var trimmed = word.TrimEnd('.', ':', '/');
        if (trimmed.Length < word.Length && words.TryGetValue(trimmed, out pseudonym))
        {
            return pseudonym + word[trimmed.Length..];
        }

        foreach (var separator in "/=:@")
        {
            if (word.Contains(separator, StringComparison.Ordinal))
            {
                return string.Join(separator, word.Split(separator).Select(InWord));
            }
        }

        return word;
    }

    private string Digits(string name)
    {
        if (!digits.TryGetValue(name, out var found))
        {
            found = Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(name)).AsSpan(0, DigitBytes));
            digits.Add(name, found);
        }

        return found;
    }

    private static bool IsOfName(char letter) =>
        char.IsLetterOrDigit(letter) || letter is '-' or '_' or '.' or '/' or ':' or '@' or '=' or '*';
}
