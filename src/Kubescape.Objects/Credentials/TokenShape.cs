using System.Buffers;

namespace Kubescape.Objects;

/// <summary>What the tokens of one issuer look like: a fixed beginning and a run of characters.</summary>
/// <param name="Name">What the token is, <c>GitHub token</c>.</param>
/// <param name="Prefix">The beginning, in its case.</param>
/// <param name="Body">The characters that follow.</param>
/// <param name="Length">How many of them there are at least; fewer than the issuer's where the beginning alone says enough.</param>
internal sealed record TokenShape(string Name, string Prefix, SearchValues<char> Body, int Length)
{
    /// <summary>Longer tokens are known by their first part.</summary>
    private const int MaxLength = 256;

    /// <summary>Fewer stand for a token that somebody left out, <c>ghp_xxxxxxxx</c>.</summary>
    private const int LeastDistinct = 4;

    /// <summary>Whether nothing of the body may follow the least length.</summary>
    public bool IsExact { get; init; }

    /// <summary>Whether the text has such a token at the position of a beginning that was found there.</summary>
    public bool IsAt(ReadOnlySpan<char> text, int start)
    {
        var rest = text[start..];
        if (!rest.StartsWith(Prefix, StringComparison.Ordinal) || (start > 0 && IsInWord(text[start - 1])))
        {
            return false;
        }

        var body = rest[Prefix.Length..];
        body = body[..Math.Min(body.Length, MaxLength)];
        var end = body.IndexOfAnyExcept(Body);
        body = end < 0 ? body : body[..end];
        return (IsExact ? body.Length == Length : body.Length >= Length) && HasManyCharacters(body);
    }

    /// <summary>A beginning inside a word is none, <c>sk-</c> in <c>disk-</c>, unless it begins with a sign itself.</summary>
    private bool IsInWord(char before) => char.IsAsciiLetterOrDigit(before) && char.IsAsciiLetterOrDigit(Prefix[0]);

    private static bool HasManyCharacters(ReadOnlySpan<char> body)
    {
        Span<char> seen = stackalloc char[LeastDistinct];
        var count = 0;
        foreach (var character in body)
        {
            if (!seen[..count].Contains(character))
            {
                seen[count++] = character;
                if (count == LeastDistinct)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
