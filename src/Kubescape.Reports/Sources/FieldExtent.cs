using Kubescape.Objects;

namespace Kubescape.Reports;

/// <summary>How far a field reaches on its first line, in YAML and in JSON.</summary>
internal static class FieldExtent
{
    /// <summary>The length in characters, at least 1.</summary>
    /// <param name="rest">The line from the field on.</param>
    /// <param name="field">The field, to know its key and its text.</param>
    public static int Of(ReadOnlySpan<char> rest, Field field)
    {
        var value = field.Name.Length == 0 ? 0 : AfterKey(rest, field.Name);
        return Math.Max(1, rest[..(value + ValueLength(rest[value..], field))].TrimEnd().Length);
    }

    /// <summary>Where the value begins behind the key and its colon; 0 when the key is not what was expected.</summary>
    private static int AfterKey(ReadOnlySpan<char> rest, string key)
    {
        var at = rest.IsEmpty ? 0 : rest[0] is '"' or '\'' ? QuotedLength(rest) : rest.StartsWith(key) ? key.Length : 0;
        while (at < rest.Length && rest[at] is ' ' or '\t')
        {
            at++;
        }

        if (at == 0 || at == rest.Length || rest[at] != ':')
        {
            return 0;
        }

        at++;
        while (at < rest.Length && rest[at] is ' ' or '\t')
        {
            at++;
        }

        return at;
    }

    private static int ValueLength(ReadOnlySpan<char> value, Field field)
    {
        if (value.IsEmpty || value[0] == '#')
        {
            return 0;
        }

        if (value[0] is '"' or '\'')
        {
            return QuotedLength(value);
        }

        if (value[0] is '{' or '[')
        {
            return BracketedLength(value);
        }

        return field.Scalar is { Length: > 0 } text && value.StartsWith(text) ? text.Length : LengthWithoutComment(value);
    }

    /// <summary>Up to the quote that closes it; all of the line when that is on another one.</summary>
    private static int QuotedLength(ReadOnlySpan<char> text)
    {
        var quote = text[0];
        for (var at = 1; at < text.Length; at++)
        {
            if (quote == '"' && text[at] == '\\')
            {
                at++;
            }
            else if (text[at] == quote)
            {
                if (quote == '"' || at + 1 == text.Length || text[at + 1] != quote)
                {
                    return at + 1;
                }

                at++; // Two single quotes stand for one.
            }
        }

        return text.Length;
    }

    /// <summary>Up to the bracket that closes it; all of the line when that is on another one.</summary>
    private static int BracketedLength(ReadOnlySpan<char> text)
    {
        var depth = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is '"' or '\'' && text[at - 1] is ' ' or ',' or ':' or '{' or '[')
            {
                at += QuotedLength(text[at..]) - 1;
            }
            else if (text[at] is '{' or '[')
            {
                depth++;
            }
            else if (text[at] is '}' or ']' && --depth == 0)
            {
                return at + 1;
            }
        }

        return LengthWithoutComment(text);
    }

    private static int LengthWithoutComment(ReadOnlySpan<char> text)
    {
        var comment = text.IndexOf(" #", StringComparison.Ordinal);
        return (comment < 0 ? text : text[..comment]).TrimEnd().Length;
    }
}
