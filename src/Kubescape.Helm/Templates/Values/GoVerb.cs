using System.Globalization;
using System.Text;

namespace Kubescape.Helm;

/// <summary>Writes values under one verb of a format.</summary>
internal readonly struct GoVerb(StringBuilder output, FormatFlags flags, Rune verb, bool isMistake = false)
{
    private char Letter => verb.IsBmp ? (char)verb.Value : '\0';

    private bool IsSyntax => Letter == 'v' && flags.Sharp && !isMistake;

    public void Write(object? value)
    {
        if (Letter == 'T')
        {
            output.Append(flags.Pad(GoType.Name(value)));
        }
        else if (value is null)
        {
            output.Append(Letter == 'v' ? flags.Pad("<nil>") : $"%!{verb}(<nil>)");
        }
        else if (Letter == 'w')
        {
            Bad(value);
        }
        else
        {
            Value(value);
        }
    }

    private void Value(object? value)
    {
        GoPrinter.Check(output);
        switch (value)
        {
            case null:
                output.Append(IsSyntax ? "interface {}(nil)" : flags.Pad("<nil>"));
                break;
            case bool flag when Letter is 'v' or 't':
                output.Append(flags.Pad(flag ? "true" : "false"));
                break;
            case long number when IsInteger:
                output.Append(GoInteger.Format(number, IsSyntax ? 'd' : Letter, Plain));
                break;
            case GoInt64 number when IsInteger:
                output.Append(GoInteger.Format(number.Value, IsSyntax ? 'd' : Letter, Plain));
                break;
            case double number when Letter is 'v' or 'b' or 'g' or 'G' or 'x' or 'X' or 'f' or 'F' or 'e' or 'E':
                Float(number);
                break;
            case string text when Letter is 'v' or 's' or 'x' or 'X' or 'q':
                String(text, null);
                break;
            case byte[] bytes when Letter is 's' or 'x' or 'X' or 'q':
                String(Encoding.UTF8.GetString(bytes), bytes);
                break;
            case byte[] bytes:
                Bytes(bytes);
                break;
            case SemanticVersion when Letter is 'v' or 's':
                output.Append(flags.Pad(GoText.Print(value)));
                break;
            case List<object?> list:
                List(list);
                break;
            case ValueMap map:
                Map(map);
                break;
            case DateTimeOffset or TemplateObject when Letter is 'v' or 's':
                output.Append(flags.Pad(GoText.Print(value)));
                break;
            default:
                Bad(value);
                break;
        }
    }

    private bool IsInteger => Letter is 'v' or 'd' or 'b' or 'o' or 'O' or 'x' or 'X' or 'c' or 'q' or 'U';

    /// <summary>With <c>%v</c>, a sharp sign asks for Go syntax and a plus sign for field names.</summary>
    private FormatFlags Plain => Letter == 'v' && !isMistake ? flags with { Sharp = false, Plus = false } : flags;

    private void Bad(object value)
    {
        output.Append("%!").Append(verb.ToString()).Append('(').Append(GoType.Name(value)).Append('=');
        new GoVerb(output, flags, new Rune('v'), isMistake: true).Value(value);
        output.Append(')');
    }

    private void Float(double number)
    {
        var letter = Letter switch { 'v' => 'g', 'F' => 'f', var other => other };
        var precision = flags.Precision ?? (letter is 'e' or 'E' or 'f' ? 6 : -1);
        var text = FloatVerb.Format(number, letter, precision);
        var plain = Plain;
        if (text[0] is not ('-' or '+'))
        {
            text = "+" + text;
        }

        if (plain.Sharp && letter != 'b' && double.IsFinite(number))
        {
            text = FloatVerb.Sharpen(text, letter, flags.Precision);
        }

        if (plain.Space && text[0] == '+' && !plain.Plus)
        {
            text = " " + text[1..];
        }

        var isFinite = double.IsFinite(number);
        plain.Zero &= isFinite;
        if (!plain.Plus && text[0] == '+' && (isFinite || number > 0))
        {
            output.Append(plain.Pad(number == double.PositiveInfinity ? text : text[1..]));
        }
        else if (plain.Zero && plain.Width > text.Length)
        {
            output.Append(text[0]).Append('0', plain.Width.Value - text.Length).Append(text, 1, text.Length - 1);
        }
        else
        {
            output.Append(plain.Pad(double.IsNaN(number) && !plain.Plus ? text[1..] : text));
        }
    }

    private void String(string text, byte[]? bytes)
    {
        switch (Letter)
        {
            case 'x' or 'X':
                var all = bytes ?? Encoding.UTF8.GetBytes(text);
                output.Append(flags.Pad(Hexadecimal(flags.Precision < all.Length ? all.AsSpan(0, flags.Precision.Value) : all)));
                return;
            case 'v' when IsSyntax:
                output.Append(flags.Pad(GoQuote.Double(text)));
                return;
        }

        if (flags.Precision is { } length && text.Length > length)
        {
            text = string.Concat(text.EnumerateRunes().Take(length).Select(rune => rune.ToString()));
        }

        var canBackquote = flags.Sharp && !text.Contains('`', StringComparison.Ordinal)
            && text.EnumerateRunes().All(rune => rune.Value is '\t' || (rune.Value is >= ' ' and not 127 and not 0xFEFF));
        output.Append(flags.Pad(Letter != 'q' ? text : canBackquote ? $"`{text}`" : GoQuote.Double(text, flags.Plus)));
    }

    private string Hexadecimal(ReadOnlySpan<byte> bytes)
    {
        var digits = Letter == 'x' ? Convert.ToHexStringLower(bytes) : Convert.ToHexString(bytes);
        var prefix = flags.Sharp && bytes.Length > 0 ? $"0{Letter}" : "";
        if (!flags.Space || bytes.Length == 0)
        {
            return prefix + digits;
        }

        return string.Join(' ', digits.Chunk(2).Select(pair => $"{prefix}{new string(pair)}"));
    }

    private void Bytes(byte[] bytes)
    {
        if (Letter is not ('v' or 'd'))
        {
            List([.. bytes.Select(item => (object?)(long)item)]);
            return;
        }

        output.Append(IsSyntax ? "[]byte{" : "[");
        for (var index = 0; index < bytes.Length; index++)
        {
            output.Append(index == 0 ? "" : IsSyntax ? ", " : " ");
            output.Append(
                IsSyntax
                    ? string.Create(CultureInfo.InvariantCulture, $"0x{bytes[index]:x}")
                    : GoInteger.Format(bytes[index], Letter, Plain));
        }

        output.Append(IsSyntax ? '}' : ']');
    }

    private void List(List<object?> list)
    {
        output.Append(IsSyntax ? "[]interface {}{" : "[");
        for (var index = 0; index < list.Count; index++)
        {
            output.Append(index == 0 ? "" : IsSyntax ? ", " : " ");
            Value(list[index]);
        }

        output.Append(IsSyntax ? '}' : ']');
    }

    private void Map(ValueMap map)
    {
        output.Append(IsSyntax ? "map[string]interface {}{" : "map[");
        var separator = "";
        foreach (var (key, value) in map)
        {
            output.Append(separator);
            Value(key);
            output.Append(':');
            Value(value);
            separator = IsSyntax ? ", " : " ";
        }

        output.Append(IsSyntax ? '}' : ']');
    }
}
