using System.Security.Cryptography;
using System.Text;
using Kubescape.Objects;

namespace Kubescape.Kustomize;

/// <summary>The hash that generated objects have in their name.</summary>
/// <remarks>
/// Source: the hasher of Kustomize and of kubectl: SHA-256 of the content as Go's encoding/json writes it, members in ordinal
/// order; the first ten hexadecimal digits, with those replaced that could make words.
/// </remarks>
internal static class ContentHash
{
    public static string Of(BuildObject item)
    {
        var json = new StringBuilder();
        if (item.KindName is "ConfigMap" or "Secret")
        {
            WriteContent(json, item);
        }
        else
        {
            WriteValue(json, item.Root);
        }

        var digits = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json.ToString())))[..10];
        return string.Create(10, digits, (span, source) =>
        {
            for (var at = 0; at < span.Length; at++)
            {
                span[at] = source[at] switch { '0' => 'g', '1' => 'h', '3' => 'k', 'a' => 'm', 'e' => 't', var other => other };
            }
        });
    }

    private static void WriteContent(StringBuilder json, BuildObject item)
    {
        var isSecret = item.KindName == "Secret";
        var optional = isSecret ? "stringData" : "binaryData";
        json.Append('{');
        if (!isSecret && item.Root[optional] is { IsMapping: true } binary)
        {
            WriteMember(json, optional, binary);
            json.Append(',');
        }

        WriteMember(json, "data", item.Root["data"] ?? Node.String(""));
        json.Append(',');
        WriteMember(json, "kind", Node.String(item.KindName));
        json.Append(',');
        WriteMember(json, "name", Node.String("")); // Kustomize looks for the name in a place where it is not.
        if (isSecret)
        {
            if (item.Root[optional] is { IsMapping: true } text)
            {
                json.Append(',');
                WriteMember(json, optional, text);
            }

            json.Append(',');
            WriteMember(json, "type", Node.String(item.Root["type"]?.Text ?? ""));
        }

        json.Append('}');
    }

    private static void WriteMember(StringBuilder json, string name, Node value)
    {
        WriteText(json, name);
        json.Append(':');
        WriteValue(json, value);
    }

    private static void WriteValue(StringBuilder json, Node value)
    {
        switch (value.Kind)
        {
            case FieldKind.Mapping:
                json.Append('{');
                var separator = "";
                foreach (var (name, member) in value.Members.OrderBy(member => member.Key, StringComparer.Ordinal))
                {
                    json.Append(separator);
                    WriteMember(json, name, member);
                    separator = ",";
                }

                json.Append('}');
                break;
            case FieldKind.Sequence:
                json.Append('[');
                for (var at = 0; at < value.Count; at++)
                {
                    json.Append(at == 0 ? "" : ",");
                    WriteValue(json, value.Items[at]);
                }

                json.Append(']');
                break;
            case FieldKind.String:
                WriteText(json, value.Text!);
                break;
            case FieldKind.Boolean:
                json.Append(value.Text!.ToLowerInvariant());
                break;
            default:
                json.Append(value.Text ?? "null");
                break;
        }
    }

    private static void WriteText(StringBuilder json, string text)
    {
        json.Append('"');
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '"' => json.Append("\\\""),
                '\\' => json.Append("\\\\"),
                '\n' => json.Append("\\n"),
                '\r' => json.Append("\\r"),
                '\t' => json.Append("\\t"),
                '\b' => json.Append("\\b"),
                '\f' => json.Append("\\f"),
                < ' ' or '<' or '>' or '&' or '\u2028' or '\u2029' =>
                    json.Append("\\u").Append(((int)letter).ToString("x4", null)),
                _ => json.Append(letter),
            };
        }

        json.Append('"');
    }
}
