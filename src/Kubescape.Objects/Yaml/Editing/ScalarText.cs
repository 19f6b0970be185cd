using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using YamlDotNet.Core;

namespace Kubescape.Objects;

/// <summary>Writes scalars so that every reader of YAML finds the type that is meant.</summary>
internal static class ScalarText
{
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_./=+:@%^*()<>$~ ");

    private const string PlainStart = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/_.-";

    /// <summary>The value as it is written.</summary>
    /// <param name="value">The value.</param>
    /// <param name="style">How text is quoted where its neighbours are; plain where they are not.</param>
    public static string Of(EditValue value, ScalarStyle style)
    {
        if (value.Kind != FieldKind.String)
        {
            return value.Text;
        }

        return style switch
        {
            ScalarStyle.DoubleQuoted => DoubleQuoted(value.Text),
            ScalarStyle.SingleQuoted when IsPrintable(value.Text) =>
                $"'{value.Text.Replace("'", "''", StringComparison.Ordinal)}'",
            _ => IsPlain(value.Text) ? value.Text : DoubleQuoted(value.Text),
        };
    }

    /// <summary>A member name as it is written.</summary>
    public static string OfName(string name, bool isJson) =>
        Of(EditValue.OfText(name), isJson ? ScalarStyle.DoubleQuoted : ScalarStyle.Plain);

    private static bool IsPlain(string text) =>
        text.Length > 0
        && PlainStart.Contains(text[0], StringComparison.Ordinal)
        && !text.AsSpan().ContainsAnyExcept(Plain)
        && !text.EndsWith(' ')
        && !text.EndsWith(':')
        && !text.Contains(": ", StringComparison.Ordinal)
        && !text.StartsWith("- ", StringComparison.Ordinal)
        && !text.StartsWith("---", StringComparison.Ordinal)
        && !text.StartsWith("...", StringComparison.Ordinal)
        && text != "-"
        && YamlScalar.TypeOf(text) is { Kind: FieldKind.String };

    private static bool IsPrintable(string text) => text.All(character => !char.IsControl(character));

    private static string DoubleQuoted(string text) =>
        $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).Value}\"";
}
