using System.Buffers;
using System.Text;
using Kubescape.Objects;

namespace Kubescape.Reports;

/// <summary>A line of a file, read against the fields that start on it.</summary>
internal sealed class SourceLine(string line, Resource owner)
{
    private static readonly SearchValues<char> Punctuation = SearchValues.Create(" \t-{}[],?");
    private static readonly SearchValues<char> BlockSigns = SearchValues.Create("+-123456789");

    private readonly StringBuilder shown = new();
    private int at;

    /// <summary>
    /// A line on which no field starts: blank, the ends of lists, a comment, or more of the scalar before it.
    /// </summary>
    public static string? ShowRest(string line, Resource owner, Field before)
    {
        var text = line.AsSpan().Trim();
        var indent = line[..(line.Length - line.AsSpan().TrimStart().Length)];
        if (!text.ContainsAnyExcept(Punctuation))
        {
            return line;
        }

        if (SensitiveValues.Contains(owner, before))
        {
            return $"{indent}{SensitiveValues.Mask}";
        }

        var words = text.Trim("\"'");
        return before.Text is { } scalar && scalar.AsSpan().Contains(words, StringComparison.Ordinal) ? line
            : text[0] == '#' ? $"{indent}# …"
            : null;
    }

    /// <summary>The line without secrets and comments; <see langword="null"/> when there is more on it than the fields.</summary>
    /// <param name="fields">What starts on the line, in order.</param>
    public string? Show(IReadOnlyList<Field> fields)
    {
        for (var index = 0; index < fields.Count; index++)
        {
            var isLast = index == fields.Count - 1;
            if (!Pass(fields[index].Column - 1) || !TakeName(fields[index]) || !TakeValue(fields[index], isLast))
            {
                return null;
            }
        }

        var rest = line.AsSpan(at);
        var comment = rest.IndexOf('#');
        if ((comment < 0 ? rest : rest[..comment]).ContainsAnyExcept(Punctuation))
        {
            return null;
        }

        return comment < 0 ? shown.Append(rest).ToString() : shown.Append(rest[..comment]).Append("# …").ToString();
    }

    /// <summary>Goes on to a column, over nothing but punctuation.</summary>
    private bool Pass(int column)
    {
        if (column < at || column > line.Length || line.AsSpan(at, column - at).ContainsAnyExcept(Punctuation))
        {
            return false;
        }

        Take(column - at);
        return true;
    }

    private bool TakeName(Field field)
    {
        if (field.Parent.Kind != FieldKind.Mapping || field == owner.Root)
        {
            return true;
        }

        if (!TakeText(field.Name))
        {
            return false;
        }

        var space = line.AsSpan(at).TrimStart(" \t");
        if (!space.StartsWith(':'))
        {
            return false;
        }

        Take(line.Length - space.Length - at + 1);
        Take(line.AsSpan(at).Length - line.AsSpan(at).TrimStart(" \t").Length);
        return true;
    }

    private bool TakeValue(Field field, bool isLast)
    {
        if (SensitiveValues.Contains(owner, field))
        {
            return TakeSecret(field, isLast);
        }

        return field.Kind switch
        {
            FieldKind.String => TakeText(field.Text!) || (isLast && TakeBeginning(field.Text!)),
            FieldKind.Number or FieldKind.Boolean => TakeWord(field.Scalar!),
            FieldKind.Null => TakeWord("null") || TakeWord("~") || AtEnd(),
            _ => true,
        };
    }

    private bool TakeSecret(Field field, bool isLast)
    {
        switch (field.Kind)
        {
            case FieldKind.Mapping or FieldKind.Sequence when field.Parent == owner.Root:
                return true; // The names of the entries are no secrets; their values come next.
            case FieldKind.Mapping or FieldKind.Sequence:
                return false;
            case var _ when isLast:
                shown.Append(SensitiveValues.Mask);
                at = line.Length;
                return true;
            default:
                var start = shown.Length;
                if (!TakeText(field.Scalar!))
                {
                    return false;
                }

                shown.Length = start;
                shown.Append(SensitiveValues.Mask);
                return true;
        }
    }

    /// <summary>Takes a text, plain or in quotes, with nothing but an end after it.</summary>
    private bool TakeText(string text)
    {
        var rest = line.AsSpan(at);
        var quote = rest.Length > 0 && rest[0] is '"' or '\'' ? 1 : 0;
        if (!rest[quote..].StartsWith(text, StringComparison.Ordinal))
        {
            return false;
        }

        var length = quote + text.Length + quote;
        if (length > rest.Length || (quote > 0 && rest[length - 1] != rest[0]) || !IsEnd(rest[length..]))
        {
            return false;
        }

        Take(length);
        return true;
    }

    private bool TakeWord(string word)
    {
        if (!line.AsSpan(at).StartsWith(word, StringComparison.OrdinalIgnoreCase) || !IsEnd(line.AsSpan(at + word.Length)))
        {
            return false;
        }

        Take(word.Length);
        return true;
    }

    /// <summary>Takes the first line of a longer scalar, or the head of a block.</summary>
    private bool TakeBeginning(string text)
    {
        var rest = line.AsSpan(at).TrimEnd();
        var isHead = rest.Length is > 0 and <= 3 && rest[0] is '|' or '>' && !rest[1..].ContainsAnyExcept(BlockSigns);
        var words = rest.Trim("\"'");
        if (!isHead && (words.Length == 0 || !text.AsSpan().StartsWith(words, StringComparison.Ordinal)))
        {
            return false;
        }

        Take(line.Length - at);
        return true;
    }

    private bool AtEnd() => IsEnd(line.AsSpan(at));

    private static bool IsEnd(ReadOnlySpan<char> rest) => rest.Length == 0 || rest[0] is ' ' or '\t' or ',' or ':' or ']' or '}';

    private void Take(int count)
    {
        shown.Append(line, at, count);
        at += count;
    }
}
