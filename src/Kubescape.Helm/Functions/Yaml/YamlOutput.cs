using System.Globalization;
using System.Text;

namespace Kubescape.Helm;

/// <summary>A YAML text in the making, which knows the column that it is at and folds long lines at spaces.</summary>
internal sealed class YamlOutput
{
    // Of libyaml: a line is folded at the first single space after this column.
    private const int BestWidth = 80;

    private readonly StringBuilder text = new();
    private int column;

    public override string ToString() => text.ToString();

    /// <summary>Appends text without line breaks.</summary>
    public void Append(string part)
    {
        text.Append(part);
        column += Ascii.IsValid(part) ? part.Length : part.EnumerateRunes().Count();
        FunctionLimits.CheckText(text.Length);
    }

    /// <summary>Goes to a column: in this line where that is possible and wanted, else in the next.</summary>
    public void GoTo(int indent, bool inThisLine = false)
    {
        if (column > 0 && !(inThisLine && column <= indent))
        {
            Break();
        }

        text.Append(' ', indent - column);
        column = indent;
    }

    /// <summary>Writes a text.</summary>
    /// <param name="value">The text.</param>
    /// <param name="style">That fits it.</param>
    /// <param name="indent">Of its further lines.</param>
    /// <param name="folds">Whether it may go on in further lines.</param>
    public void Scalar(string value, YamlScalarStyle style, int indent, bool folds)
    {
        switch (style)
        {
            case YamlScalarStyle.Literal:
                Literal(value, indent);
                break;
            case YamlScalarStyle.DoubleQuoted:
                Append("\"");
                Folded(value, folds ? indent : null, style);
                Append("\"");
                break;
            case YamlScalarStyle.SingleQuoted:
                Append("'");
                Folded(value, folds ? indent : null, style);
                Append("'");
                break;
            default:
                Folded(value, folds ? indent : null, style);
                break;
        }
    }

    private void Literal(string value, int indent)
    {
        Append(value[0] is ' ' or '\n' ? "|2" : "|");
        Append(value[^1] != '\n' ? "-" : value is "\n" || value.EndsWith("\n\n", StringComparison.Ordinal) ? "+" : "");
        Break();
        var lines = (value[^1] == '\n' ? value[..^1] : value).Split('\n');
        foreach (var (index, line) in lines.Index())
        {
            if (line.Length > 0)
            {
                GoTo(indent);
                Append(line);
            }

            if (index < lines.Length - 1 || value[^1] == '\n')
            {
                Break();
            }
        }
    }

    private void Folded(string value, int? indent, YamlScalarStyle style)
    {
        var isPlain = style == YamlScalarStyle.Plain;

        // libyaml takes a byte order mark at the start for one at every place.
        var escapesAll = value.StartsWith('\ufeff');
        var position = 0;
        var afterSpace = false;
        foreach (var rune in value.EnumerateRunes())
        {
            var next = position + rune.Utf16SequenceLength;
            if (rune.Value == ' ')
            {
                var isInside = isPlain || position > 0 && next < value.Length;
                var spaceFollows = next < value.Length && value[next] == ' ';
                if (indent is { } at && !afterSpace && column > BestWidth && isInside
                    && (!spaceFollows || style == YamlScalarStyle.DoubleQuoted))
                {
                    GoTo(at);
                    Append(spaceFollows ? "\\" : "");
                }
                else
                {
                    Append(" ");
                }
            }
            else
            {
                Append(style == YamlScalarStyle.DoubleQuoted ? Escaped(rune, escapesAll) : rune.Value == '\'' && !isPlain ? "''"
                    : rune.ToString());
            }

            afterSpace = rune.Value == ' ';
            position = next;
        }
    }

    private void Break()
    {
        text.Append('\n');
        column = 0;
    }

    private static string Escaped(Rune rune, bool always) => rune.Value switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        _ when !always && YamlScalarForm.IsPrintable(rune) => rune.ToString(),
        0 => "\\0",
        '\a' => "\\a",
        '\b' => "\\b",
        '\t' => "\\t",
        '\v' => "\\v",
        '\f' => "\\f",
        '\r' => "\\r",
        0x1b => "\\e",
        0x85 => "\\N",
        0x2028 => "\\L",
        0x2029 => "\\P",
        < 0x100 => string.Create(CultureInfo.InvariantCulture, $"\\x{rune.Value:X2}"),
        < 0x10000 => string.Create(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"\\U{rune.Value:X8}"),
    };
}
