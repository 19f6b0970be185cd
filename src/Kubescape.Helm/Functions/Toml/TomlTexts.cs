using System.Globalization;
using System.Text;

namespace Kubescape.Helm;

/// <summary>Reads the texts of TOML: in double or single quotes, on one line or several.</summary>
internal sealed class TomlTexts(TomlCursor cursor)
{
    /// <summary>A text in one of the four forms.</summary>
    public string Read()
    {
        foreach (var quotes in (string[])["\"\"\"", "'''"])
        {
            if (cursor.TryTake(quotes))
            {
                if (!cursor.TryTake("\r\n"))
                {
                    cursor.TryTake("\n");
                }

                return Until(quotes);
            }
        }

        return Line();
    }

    /// <summary>A text on one line.</summary>
    public string Line()
    {
        var quote = cursor.Current.ToString();
        cursor.Position++;
        return Until(quote);
    }

    private string Until(string quotes)
    {
        var value = new StringBuilder();
        while (!cursor.TryTake(quotes))
        {
            var letter = cursor.Current;
            if (cursor.IsAtEnd || letter == '\n' && quotes.Length == 1)
            {
                throw cursor.Error($"expected {quotes}");
            }

            cursor.Position++;
            if (letter == '\\' && quotes[0] == '"')
            {
                Escape(value, quotes);
            }
            else
            {
                value.Append(letter);
            }
        }

        // Up to two quotation marks may stand before the three that end the text.
        for (var extra = 0; extra < 2 && quotes.Length == 3 && cursor.TryTake(quotes[..1]); extra++)
        {
            value.Append(quotes[0]);
        }

        return value.ToString();
    }

    private void Escape(StringBuilder value, string quotes)
    {
        const string Letters = "btnfre\"\\";
        var letter = cursor.Current;
        if (quotes.Length == 3 && letter is '\n' or '\r' or ' ' or '\t')
        {
            cursor.TakeWhile(static space => space is '\n' or '\r' or ' ' or '\t');
            return;
        }

        cursor.Position++;
        if (Letters.IndexOf(letter, StringComparison.Ordinal) is var index and >= 0)
        {
            value.Append("\b\t\n\f\r\u001b\"\\"[index]);
            return;
        }

        var length = letter switch
        {
            'u' => 4,
            'U' => 8,
            _ => throw cursor.Error("the escape before is none of TOML"),
        };
        var left = length;
        var digits = cursor.TakeWhile(digit => char.IsAsciiHexDigit(digit) && left-- > 0);
        if (digits.Length != length || !int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture,
            out var code) || !Rune.IsValid(code))
        {
            throw cursor.Error("the escape before is no character");
        }

        value.Append(new Rune(code).ToString());
    }
}
