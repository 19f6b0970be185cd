using System.Text.Json.Nodes;

namespace Kubescape.Controls.Tests.Workloads;

/// <summary>Manifests that differ from another one in a single field.</summary>
internal static class JsonEdits
{
    /// <summary>The document with the field set; on the way, lists stand for their first item, and mappings are made.</summary>
    public static JsonNode With(this JsonNode document, string path, string json)
    {
        var names = path.Split('.');
        var parent = names[..^1].Aggregate(document, (node, name) => FirstItem(node[name] ??= new JsonObject()));
        parent[names[^1]] = JsonNode.Parse(json);
        return document;
    }

    private static JsonNode FirstItem(JsonNode node) => node is JsonArray list ? list[0]! : node;
}
