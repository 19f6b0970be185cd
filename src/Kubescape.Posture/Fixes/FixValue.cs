using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Posture;

/// <summary>Types the value of a fix as its place does.</summary>
internal static class FixValue
{
    private static readonly string[] TextMaps = ["labels", "annotations", "matchLabels", "nodeSelector"];
    private static readonly string[] DataMaps = ["data", "stringData", "binaryData"];
    private static readonly string[] TextLists = ["command", "args"];

    /// <summary>Text where the API has only text; elsewhere what YAML takes the value for.</summary>
    /// <param name="path">The steps from the root of the object.</param>
    /// <param name="value">The value as findings have it.</param>
    public static EditValue Of(ImmutableArray<PathStep> path, string value) =>
        IsText(path) ? EditValue.OfText(value) : EditValue.Typed(value);

    private static bool IsText(ImmutableArray<PathStep> path) => path.AsSpan() switch
    {
        [.., { Name: { } map }, { Name: not null }] when TextMaps.Contains(map) => true,
        [{ Name: { } data }, { Name: not null }] when DataMaps.Contains(data) => true,
        [.., { Name: "env" }, { IsItem: true }, { Name: "value" }] => true,
        [.., { Name: { } list }, { IsItem: true }] when TextLists.Contains(list) => true,
        _ => false,
    };
}
