using System.Text.Json;
using Kubescape.Controls;

namespace Kubescape.Cli;

/// <summary>Kinds of scan in the words of Kubescape's library.</summary>
internal static class ScopeDocument
{
    private static readonly (ScanScopes Scope, string Word)[] Words =
    [
        (ScanScopes.Cluster, "cluster"),
        (ScanScopes.File, "file"),
        (ScanScopes.Aks, "AKS"),
        (ScanScopes.Eks, "EKS"),
        (ScanScopes.Gke, "GKE"),
    ];

    /// <summary>Writes the member <c>scanningScope</c>.</summary>
    public static void Write(Utf8JsonWriter json, ScanScopes scopes)
    {
        json.WriteStartObject("scanningScope");
        json.WriteStartArray("matches");
        foreach (var (_, word) in Words.Where(entry => scopes.HasFlag(entry.Scope)))
        {
            json.WriteStringValue(word);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
