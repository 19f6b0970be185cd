using System.Text.Json;
using Kubescape.Controls;

namespace Kubescape.Cli;

/// <summary>The attack tracks in the form of Kubescape's library.</summary>
internal static class AttackTracksDocument
{
    public static void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var track in AttackTrack.All)
        {
            json.WriteStartObject();
            json.WriteString("apiVersion", "regolibrary.kubescape/v1alpha1");
            json.WriteString("kind", "AttackTrack");
            json.WriteStartObject("metadata");
            json.WriteString("name", track.Name);
            json.WriteEndObject();
            json.WriteStartObject("spec");
            json.WritePropertyName("data");
            WriteStep(json, track.Root);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteStep(Utf8JsonWriter json, AttackTrackStep step)
    {
        json.WriteStartObject();
        json.WriteString("name", step.Name);
        if (!step.Next.IsEmpty)
        {
            json.WriteStartArray("subSteps");
            foreach (var next in step.Next)
            {
                WriteStep(json, next);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
