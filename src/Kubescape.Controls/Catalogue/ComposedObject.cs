using System.Text;
using System.Text.Json.Nodes;
using Kubescape.Objects;

namespace Kubescape.Controls;

/// <summary>Objects that stand in reports for several others and that no source holds as such.</summary>
internal static class ComposedObject
{
    /// <summary>The object of these members.</summary>
    public static Field Of(JsonObject members) =>
        JsonDocuments.ReadOne(Encoding.UTF8.GetBytes(members.ToJsonString()), TreeLimits.Default).Root;
}
