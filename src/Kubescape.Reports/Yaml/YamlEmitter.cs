using System.Text;
using System.Text.Json;

namespace Kubescape.Reports;

/// <summary>Writes JSON tokens as a YAML document in block style, two spaces a level, lists indented too.</summary>
/// <remarks>Source: YAML 1.2.2, chapter 8; a parser of YAML 1.1 reads the same values.</remarks>
internal sealed class YamlEmitter
{
    /// <summary>
    /// The longest key that may stand before its colon on one line; longer ones are written with a question mark.
    /// </summary>
    /// <remarks>Source: YAML 1.2.2, section 7.4.2, which allows 1024 characters.</remarks>
    private const int MaxImplicitKey = 512;

    private readonly StringBuilder text = new("---");

    /// <summary>The collections that are open: whether each is a list, and whether anything stands in it.</summary>
    private readonly Stack<(bool IsList, bool HasItems)> open = new();

    /// <summary>Whether the next member or item goes on the line of the dash before it.</summary>
    private bool afterDash;

    /// <summary>What was written since the last time.</summary>
    public string Take()
    {
        var taken = text.ToString();
        text.Clear();
        return taken;
    }

    /// <summary>Writes the token that the reader stands on.</summary>
    public void Write(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                WriteKey(YamlText.Of(reader.GetString()!));
                break;
            case JsonTokenType.StartObject:
            case JsonTokenType.StartArray:
                StartValue();
                open.Push((reader.TokenType == JsonTokenType.StartArray, false));
                break;
            case JsonTokenType.EndObject:
            case JsonTokenType.EndArray:
                Close();
                break;
            case JsonTokenType.String:
                WriteScalar(YamlText.Of(reader.GetString()!));
                break;
            case JsonTokenType.Number:
                WriteScalar(YamlText.OfNumber(Encoding.UTF8.GetString(reader.ValueSpan)));
                break;
            default:
                WriteScalar(Encoding.UTF8.GetString(reader.ValueSpan));
                break;
        }
    }

    private void WriteKey(string key)
    {
        StartLine();
        if (key.Length > MaxImplicitKey)
        {
            text.Append("? ").Append(key);
            Break(open.Count - 1);
            text.Append(':');
        }
        else
        {
            text.Append(key).Append(':');
        }
    }

    private void WriteScalar(string scalar)
    {
        StartValue();
        text.Append(' ').Append(scalar);
        Finish();
    }

    /// <summary>An item of a list gets its dash; the value of a key needs nothing.</summary>
    private void StartValue()
    {
        if (open.Count > 0 && open.Peek().IsList)
        {
            StartLine();
            text.Append('-');
            afterDash = true;
        }
    }

    private void Close()
    {
        var (isList, hasItems) = open.Pop();
        if (!hasItems)
        {
            text.Append(isList ? " []" : " {}");
        }

        Finish();
    }

    /// <summary>Starts the next member or item of the innermost collection.</summary>
    private void StartLine()
    {
        var (isList, hasItems) = open.Pop();
        open.Push((isList, true));
        if (afterDash && !hasItems)
        {
            text.Append(' ');
        }
        else
        {
            Break(open.Count - 1);
        }

        afterDash = false;
    }

    private void Break(int level) => text.Append('\n').Append(' ', 2 * level);

    private void Finish()
    {
        afterDash = false;
        if (open.Count == 0)
        {
            text.Append('\n');
        }
    }
}
