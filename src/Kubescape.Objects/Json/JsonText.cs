using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Kubescape.Objects;

/// <summary>Trees as JSON.</summary>
public static class JsonText
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <summary>The value as compact JSON.</summary>
    public static string Of(Field field)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            Write(writer, field);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes the value; an absent one as <c>null</c>.</summary>
    public static void Write(Utf8JsonWriter writer, Field field)
    {
        switch (field.Kind)
        {
            case FieldKind.Boolean:
                writer.WriteBooleanValue(field.IsTrue);
                break;
            case FieldKind.Number:
                writer.WriteRawValue(field.Scalar!, skipInputValidation: true);
                break;
            case FieldKind.String:
                writer.WriteStringValue(field.Text);
                break;
            case FieldKind.Sequence:
                writer.WriteStartArray();
                foreach (var item in field.Items)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case FieldKind.Mapping:
                writer.WriteStartObject();
                foreach (var member in field.Members)
                {
                    writer.WritePropertyName(member.Name);
                    Write(writer, member);
                }

                writer.WriteEndObject();
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }
}
