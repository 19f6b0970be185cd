using System.Globalization;
using System.Text;

namespace Kubescape.Helm;

/// <summary>Writes a regular expression of Go in the syntax of .NET.</summary>
/// <remarks>
/// Every group gets its number as its name, since .NET numbers named groups after the others. A <c>$</c> is the end of the
/// text, and not also the place before its last line break. Source: the package documentation of regexp/syntax.
/// </remarks>
internal sealed class GoRegexSyntax(string pattern)
{
    private const int MostRepeats = 1000;
    private const int MostGroups = 200;
    private const int Nothing = -1;
    private const int AfterRepeat = int.MaxValue;

    private readonly StringBuilder translated = new();
    private readonly Stack<(bool Multiline, int Repeats, int Start)> groups = new();
    private int position;
    private bool multiline;

    // How often the innermost atom before here, and the longest in the group so far, is written out by counts.
    private int atomRepeats;
    private int groupRepeats = 1;
    private int atomStart = Nothing;
    private int groupCount;
    private int repeatStart;

    /// <summary>The numbers of the groups that have names.</summary>
    public Dictionary<string, int> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>The expression for .NET.</summary>
    /// <exception cref="TemplateException">The pattern is none of Go.</exception>
    public string Translate()
    {
        while (position < pattern.Length)
        {
            Next();
        }

        return groups.Count == 0 ? translated.ToString() : throw Error("missing closing )", pattern);
    }

    private void Next()
    {
        var start = position;
        switch (pattern[position++])
        {
            case '(':
                Open(start);
                break;
            case ')':
                Close();
                break;
            case '|':
                translated.Append('|');
                atomStart = Nothing;
                break;
            case '*' or '+' or '?':
                Repeat(start, 1);
                break;
            case '{' when GoRegexCount.TryRead(pattern, start, out var count, out var length):
                position += length - 1;
                Repeat(start, count);
                break;
            case '[':
                var brackets = new GoRegexBrackets(pattern, position);
                Atom(start, brackets.Translate());
                position = brackets.End;
                break;
            case '$':
                Atom(start, multiline ? "$" : "\\z");
                break;
            case '\\':
                Escape(start);
                break;
            case var letter and ('.' or '^'):
                Atom(start, letter.ToString());
                break;
            case var letter:
                Atom(start, GoRegexEscape.Quote(letter));
                break;
        }
    }

    private void Atom(int start, string text)
    {
        translated.Append(text);
        atomStart = start;
        atomRepeats = 1;
    }

    private void Repeat(int start, int count)
    {
        position += position < pattern.Length && pattern[position] == '?' ? 1 : 0;
        if (atomStart == Nothing)
        {
            throw Error("missing argument to repetition operator", pattern[start..position]);
        }

        if (atomStart == AfterRepeat)
        {
            throw Error("invalid nested repetition operator", pattern[repeatStart..position]);
        }

        var repeats = (long)count * Math.Max(1, atomRepeats);
        if (count > MostRepeats || repeats > MostRepeats)
        {
            throw Error("invalid repeat count", pattern[start..position]);
        }

        translated.Append(pattern, start, position - start);
        groupRepeats = Math.Max(groupRepeats, (int)repeats);
        atomStart = AfterRepeat;
        repeatStart = start;
    }

    private void Open(int start)
    {
        if (groups.Count >= MostGroups)
        {
            throw Error("expression nests too deeply", pattern);
        }

        var before = multiline;
        if (position < pattern.Length && pattern[position] == '?')
        {
            if (!Special(start))
            {
                return;
            }
        }
        else
        {
            translated.Append(CultureInfo.InvariantCulture, $"(?<{++groupCount}>");
        }

        groups.Push((before, groupRepeats, start));
        groupRepeats = 1;
        atomStart = Nothing;
    }

    /// <summary>Whether a group has been opened; flags alone open none.</summary>
    private bool Special(int start)
    {
        var rest = pattern.AsSpan(position + 1);
        if (rest.StartsWith("P<") || rest.StartsWith("<") && !rest.StartsWith("<=") && !rest.StartsWith("<!"))
        {
            Name(start);
            return true;
        }

        var isOn = true;
        for (position++; position < pattern.Length; position++)
        {
            switch (pattern[position])
            {
                case 'm':
                    multiline = isOn;
                    break;
                case 'i' or 's':
                    break;
                case '-' when isOn:
                    isOn = false;
                    break;
                case ':' or ')':
                    position++;
                    translated.Append(pattern, start, position - start);
                    return pattern[position - 1] == ':';
                default:
                    throw Error("invalid or unsupported Perl syntax", pattern[start..(position + 1)]);
            }
        }

        throw Error("missing closing )", pattern);
    }

    private void Name(int start)
    {
        var open = pattern.IndexOf('<', position);
        var close = pattern.IndexOf('>', open);
        var name = close < 0 ? "" : pattern[(open + 1)..close];
        if (name.Length == 0 || name.Any(letter => !char.IsAsciiLetterOrDigit(letter) && letter != '_'))
        {
            throw Error("invalid named capture", close < 0 ? pattern[start..] : pattern[start..(close + 1)]);
        }

        if (!Names.TryAdd(name, ++groupCount))
        {
            throw Error("duplicate capture group name", name);
        }

        translated.Append(CultureInfo.InvariantCulture, $"(?<{groupCount}>");
        position = close + 1;
    }

    private void Close()
    {
        if (!groups.TryPop(out var group))
        {
            throw Error("unexpected )", pattern);
        }

        translated.Append(')');
        atomStart = group.Start;
        atomRepeats = groupRepeats;
        multiline = group.Multiline;
        groupRepeats = Math.Max(group.Repeats, groupRepeats);
    }

    private void Escape(int start)
    {
        if (position >= pattern.Length)
        {
            throw Error("trailing backslash at end of expression", "");
        }

        var letter = pattern[position];
        if (letter is 'A' or 'z' or 'b' or 'B')
        {
            position++;
            Atom(start, "\\" + letter);
        }
        else if (letter == 'Q')
        {
            var end = pattern.IndexOf("\\E", position, StringComparison.Ordinal);
            foreach (var quoted in pattern.AsSpan(position + 1, (end < 0 ? pattern.Length : end) - position - 1))
            {
                Atom(start, GoRegexEscape.Quote(quoted));
            }

            position = end < 0 ? pattern.Length : end + 2;
        }
        else if (GoRegexClasses.OfLetter(letter) is { } inside)
        {
            position++;
            Atom(start, $"[{inside}]");
        }
        else
        {
            var text = GoRegexEscape.Read(pattern, ref position);
            Atom(start, text.Length > 2 && char.IsSurrogate(text[0]) ? $"(?:{text})" : text);
        }
    }

    private static TemplateException Error(string reason, string where) => new($"error parsing regexp: {reason}: `{where}`");
}
