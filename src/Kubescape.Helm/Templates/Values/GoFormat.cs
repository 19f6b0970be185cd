using System.Globalization;
using System.Text;

namespace Kubescape.Helm;

/// <summary>Formats as Go's Sprintf does.</summary>
/// <remarks>Source: the package documentation of fmt, "Printing", "Explicit argument indexes", "Format errors".</remarks>
internal ref struct GoFormat
{
    private const int MaxNumber = 1_000_000;

    private readonly string format;
    private readonly ReadOnlySpan<object?> arguments;
    private readonly StringBuilder output = new();
    private int at;
    private int argument;
    private bool reordered;
    private bool goodIndex;

    private GoFormat(string format, ReadOnlySpan<object?> arguments)
    {
        this.format = format;
        this.arguments = arguments;
    }

    /// <summary>What the format makes of the arguments; mistakes are marked in the text, as in Go.</summary>
    /// <exception cref="TemplateException">The text is too long.</exception>
    public static string Text(string format, ReadOnlySpan<object?> arguments)
    {
        var writer = new GoFormat(format, arguments);
        writer.Run();
        return writer.output.ToString();
    }

    private void Run()
    {
        while (true)
        {
            GoPrinter.Check(output);
            var percent = format.IndexOf('%', at);
            output.Append(format, at, (percent < 0 ? format.Length : percent) - at);
            if (percent < 0)
            {
                break;
            }

            at = percent + 1;
            Directive();
        }

        if (!reordered && argument < arguments.Length)
        {
            Extra();
        }
    }

    private void Directive()
    {
        goodIndex = true;
        var afterIndex = false;
        var flags = Flags();
        Index(ref afterIndex);
        if (At('*'))
        {
            at++;
            flags.Width = Argument() is { } width ? width : Bad("%!(BADWIDTH)");
            if (flags.Width < 0)
            {
                flags.Width = -flags.Width;
                flags.Minus = true;
                flags.Zero = false;
            }

            afterIndex = false;
        }
        else
        {
            flags.Width = Number();
            goodIndex &= !(afterIndex && flags.Width is not null);
        }

        if (At('.'))
        {
            at++;
            goodIndex &= !afterIndex;
            Index(ref afterIndex);
            if (At('*'))
            {
                at++;
                var precision = Argument();
                flags.Precision = precision is < 0 or null ? null : precision;
                if (flags.Precision is null)
                {
                    output.Append("%!(BADPREC)");
                }

                afterIndex = false;
            }
            else
            {
                flags.Precision = Number() ?? 0;
            }
        }

        if (!afterIndex)
        {
            Index(ref afterIndex);
        }

        Verb(flags);
    }

    private void Verb(FormatFlags flags)
    {
        if (at >= format.Length)
        {
            output.Append("%!(NOVERB)");
            return;
        }

        Rune.DecodeFromUtf16(format.AsSpan(at), out var verb, out var length);
        at += length;
        if (verb.Value == '%')
        {
            output.Append('%');
        }
        else if (!goodIndex)
        {
            output.Append("%!").Append(verb.ToString()).Append("(BADINDEX)");
        }
        else if (argument >= arguments.Length)
        {
            output.Append("%!").Append(verb.ToString()).Append("(MISSING)");
        }
        else
        {
            new GoVerb(output, flags, verb).Write(arguments[argument++]);
        }
    }

    private FormatFlags Flags()
    {
        var flags = new FormatFlags();
        for (; at < format.Length; at++)
        {
            switch (format[at])
            {
                case '#':
                    flags.Sharp = true;
                    break;
                case '0':
                    flags.Zero = !flags.Minus;
                    break;
                case '+':
                    flags.Plus = true;
                    break;
                case '-':
                    flags.Minus = true;
                    flags.Zero = false;
                    break;
                case ' ':
                    flags.Space = true;
                    break;
                default:
                    return flags;
            }
        }

        return flags;
    }

    /// <summary>An index in brackets says which argument is next.</summary>
    private void Index(ref bool afterIndex)
    {
        if (!At('['))
        {
            return;
        }

        reordered = true;
        afterIndex = true;
        var end = format.IndexOf(']', at);
        var isNumber = int.TryParse(
            end < 0 ? "" : format.AsSpan(at + 1, end - at - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index);
        at = end < 0 ? at + 1 : end + 1;
        if (isNumber && index >= 1 && index <= arguments.Length)
        {
            argument = index - 1;
        }
        else
        {
            goodIndex = false;
        }
    }

    private int? Number()
    {
        var start = at;
        while (at < format.Length && char.IsAsciiDigit(format[at]))
        {
            at++;
        }

        return at == start ? null
            : int.TryParse(format.AsSpan(start, at - start), CultureInfo.InvariantCulture, out var number) && number <= MaxNumber
                ? number
                : null;
    }

    private int? Argument()
    {
        if (argument >= arguments.Length)
        {
            return null;
        }

        var number = arguments[argument++] switch
        {
            long value => value,
            GoInt64 value => value.Value,
            _ => long.MaxValue,
        };
        return number is <= MaxNumber and >= -MaxNumber ? (int)number : null;
    }

    private readonly int? Bad(string mark)
    {
        output.Append(mark);
        return null;
    }

    private readonly bool At(char character) => at < format.Length && format[at] == character;

    private readonly void Extra()
    {
        output.Append("%!(EXTRA ");
        for (var index = argument; index < arguments.Length; index++)
        {
            output.Append(index > argument ? ", " : "");
            if (arguments[index] is not { } value)
            {
                output.Append("<nil>");
                continue;
            }

            output.Append(GoType.Name(value)).Append('=');
            GoPrinter.Append(output, value);
        }

        output.Append(')');
    }
}
