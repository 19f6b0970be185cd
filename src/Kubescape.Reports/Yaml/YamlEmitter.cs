using System.Text.Json;

namespace Kubescape.Reports;

/// <summary>Writes JSON tokens as a YAML document in block style, two spaces a level, lists indented too.</summary>
/// <remarks>Source: YAML 1.2.2, chapter 8; a parser of YAML 1.1 reads the same values.</remarks>
internal sealed class YamlEmitter
{
    /// <summary>
    /// The longest key that may stand before its colon on one line, bytes; longer ones are written with a question mark.
    /// </summary>
    /// <remarks>Source: YAML 1.2.2, section 7.4.2: 1024 characters, and an escape makes six of one byte.</remarks>
    private const int MaxImplicitKey = 1024 / 6;

    private readonly Utf8Buffer text = new();

    /// <summary>The collections around the innermost one: whether each is a list, and whether anything stands in it.</summary>
    private readonly Stack<(bool IsList, bool HasItems)> outer = new();

    private bool isList;
    private bool hasItems;

    /// <summary>Whether the next member or item goes on the line of the dash before it.</summary>
    private bool afterDash;

    /// <summary>Room for one string without its JSON escapes.</summary>
    private byte[] unescaped = [];

    public YamlEmitter() => text.Append("---"u8);

    /// <summary>What was written and not sent yet.</summary>
    public Utf8Buffer Text => text;

    /// <summary>Writes the token that the reader stands on.</summary>
    public void Write(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                WriteKey(StringOf(ref reader));
                break;
            case JsonTokenType.StartObject:
            case JsonTokenType.StartArray:
                StartValue();
                outer.Push((isList, hasItems));
                (isList, hasItems) = (reader.TokenType == JsonTokenType.StartArray, false);
                break;
            case JsonTokenType.EndObject:
            case JsonTokenType.EndArray:
                Close();
                break;
            case JsonTokenType.String:
                StartScalar();
                YamlText.Write(text, StringOf(ref reader));
                Finish();
                break;
            case JsonTokenType.Number:
                StartScalar();
                YamlText.WriteNumber(text, reader.ValueSpan);
                Finish();
                break;
            default:
                StartScalar();
                text.Append(reader.ValueSpan);
                Finish();
                break;
        }
    }

    private ReadOnlySpan<byte> StringOf(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
        {
            return reader.ValueSpan;
        }

        if (unescaped.Length < reader.ValueSpan.Length)
        {
            unescaped = new byte[2 * reader.ValueSpan.Length]; // An escape is never shorter than what it stands for.
        }

        return unescaped.AsSpan(0, reader.CopyString(unescaped));
    }

    private void WriteKey(ReadOnlySpan<byte> name)
    {
        StartLine();
        if (name.Length > MaxImplicitKey)
        {
            text.Append("? "u8);
            YamlText.Write(text, name);
            Break();
        }
        else
        {
            YamlText.Write(text, name);
        }

        text.Append(':');
    }

    private void StartScalar()
    {
        StartValue();
        text.Append(' ');
    }

    /// <summary>An item of a list gets its dash; the value of a key needs nothing.</summary>
    private void StartValue()
    {
        if (isList)
        {
            StartLine();
            text.Append('-');
            afterDash = true;
        }
    }

    private void Close()
    {
        if (!hasItems)
        {
            text.Append(isList ? " []"u8 : " {}"u8);
        }

        (isList, hasItems) = outer.Pop();
        Finish();
    }

    /// <summary>Starts the next member or item of the innermost collection.</summary>
    private void StartLine()
    {
        if (afterDash && !hasItems)
        {
            text.Append(' ');
        }
        else
        {
            Break();
        }

        hasItems = true;
        afterDash = false;
    }

    private void Break()
    {
        text.Append('\n');
        text.Append(' ', 2 * (outer.Count - 1));
    }

    private void Finish()
    {
        afterDash = false;
        if (outer.Count == 0)
        {
            text.Append('\n');
        }
    }
}
