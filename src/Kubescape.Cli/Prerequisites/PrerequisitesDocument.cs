using System.Collections.Immutable;
using System.Text.Json;
using Kubescape.Cluster;

namespace Kubescape.Cli;

/// <summary>What a cluster has of what is needed, as JSON.</summary>
internal static class PrerequisitesDocument
{
    private static readonly (PrerequisiteState State, string Word)[] States =
    [
        (PrerequisiteState.Ok, "ok"),
        (PrerequisiteState.Warning, "warning"),
        (PrerequisiteState.Missing, "missing"),
        (PrerequisiteState.Unknown, "unknown"),
    ];

    public static void Write(Utf8JsonWriter json, ClusterAccess access, ImmutableArray<Prerequisite> prerequisites)
    {
        json.WriteStartObject();
        json.WriteString("server", access.Server.AbsoluteUri);
        json.WriteString("context", access.ContextName);
        json.WriteStartObject("summary");
        foreach (var (state, word) in States)
        {
            json.WriteNumber(word, prerequisites.Count(prerequisite => prerequisite.State == state));
        }

        json.WriteEndObject();
        json.WriteStartArray("checks");
        foreach (var prerequisite in prerequisites)
        {
            Write(json, prerequisite);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Prerequisite prerequisite)
    {
        json.WriteStartObject();
        json.WriteString("name", prerequisite.Name);
        json.WriteString("state", Array.Find(States, entry => entry.State == prerequisite.State).Word);
        WriteTexts(
            json,
            "neededFor",
            PrerequisiteOptions.Purposes.Where(entry => prerequisite.Purpose.HasFlag(entry.Purpose)).Select(entry => entry.Word));
        json.WriteString("found", prerequisite.Found);
        json.WriteString("remedy", prerequisite.Remedy);
        WriteTexts(json, "items", prerequisite.Items);
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
