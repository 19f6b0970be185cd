using System.Text.Json;
using Kubescape.Controls;

namespace Kubescape.Cli;

/// <summary>The default values of control inputs, in the form that <c>--controls-config</c> reads.</summary>
internal static class InputsDocument
{
    public static void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("name", "default");
        json.WriteStartObject("settings");
        json.WriteStartObject("postureControlInputs");
        foreach (var (name, values) in ControlInputs.Default.All)
        {
            json.WriteStartArray(name);
            foreach (var value in values)
            {
                json.WriteStringValue(value);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
