using System.Text.Json;
using Kubescape.Posture;

namespace Kubescape.Cli;

/// <summary>The built-in exceptions, those of all clouds, in the form that <c>--exceptions</c> reads.</summary>
internal static class ExceptionsDocument
{
    public static void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var entry in DefaultAcceptances.All)
        {
            ExceptionDocument.Write(json, entry.Acceptance);
        }

        json.WriteEndArray();
    }
}
