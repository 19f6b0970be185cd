using System.Globalization;
using System.Text;

namespace Kubescape.Helm;

/// <summary>Characters of regular expressions, in and out of brackets.</summary>
internal static class GoRegexEscape
{
    /// <summary>A character as itself.</summary>
    public static string Quote(char letter) => char.IsAsciiLetterOrDigit(letter) || letter > '~'
        ? letter.ToString()
        : string.Create(CultureInfo.InvariantCulture, $"\\x{(int)letter:x2}");

    /// <summary>What stands after a backslash, for .NET: a character or a Unicode category.</summary>
    /// <param name="pattern">The expression.</param>
    /// <param name="position">After the backslash; moved behind the escape.</param>
    public static string Read(string pattern, ref int position)
    {
        var start = position - 1;
        var letter = pattern[position++];
        switch (letter)
        {
            case 'a' or 'f' or 'n' or 'r' or 't' or 'v':
                return "\\" + letter;
            case 'p' or 'P':
                return Category(pattern, letter, ref position);
            case 'x':
                return Quote(new Rune(Hexadecimal(pattern, start, ref position)));
            case '0':
                return Quote(new Rune(Octal(pattern, ref position)));
            case < (char)128 when !char.IsAsciiLetterOrDigit(letter):
                return Quote(letter);
            default:
                throw Invalid(pattern, start, position);
        }
    }

    private static string Quote(Rune rune) => string.Concat(rune.ToString().Select(Quote));

    private static int Hexadecimal(string pattern, int start, ref int position)
    {
        var isBraced = position < pattern.Length && pattern[position] == '{';
        var end = isBraced ? pattern.IndexOf('}', position) : position + 2;
        if (end < 0 || end > pattern.Length)
        {
            throw Invalid(pattern, start, pattern.Length);
        }

        var digits = pattern.AsSpan(position + (isBraced ? 1 : 0), end - position - (isBraced ? 1 : 0));
        position = isBraced ? end + 1 : end;
        return int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            && Rune.IsValid(value)
            ? value
            : throw Invalid(pattern, start, position);
    }

    private static int Octal(string pattern, ref int position)
    {
        var value = 0;
        for (var digit = 0; digit < 2 && position < pattern.Length && pattern[position] is >= '0' and <= '7'; digit++)
        {
            value = (value * 8) + pattern[position++] - '0';
        }

        return value;
    }

    private static string Category(string pattern, char letter, ref int position)
    {
        var start = position;
        var end = position < pattern.Length && pattern[position] == '{' ? pattern.IndexOf('}', position) : position;
        if (end < 0 || end >= pattern.Length)
        {
            throw new TemplateException($"error parsing regexp: invalid character class range: `{pattern[(start - 2)..]}`");
        }

        position = end + 1;
        var name = pattern[start..position].Trim('{', '}');
        var isNegated = name.StartsWith('^') != (letter == 'P');
        return $"\\{(isNegated ? 'P' : 'p')}{{{name.TrimStart('^')}}}";
    }

    private static TemplateException Invalid(string pattern, int start, int end) =>
        new($"error parsing regexp: invalid escape sequence: `{pattern[start..end]}`");
}
