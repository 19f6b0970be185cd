using System.Collections.Immutable;
using System.Text.Json;

namespace Kubescape.Posture;

/// <summary>Members of JSON values from elsewhere: what is missing, or of another type, is empty.</summary>
internal static class JsonMembers
{
    public static JsonElement Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : default;

    public static string TextOf(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : "";

    public static int NumberOf(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var value) ? value : 0;

    public static IEnumerable<JsonElement> ItemsOf(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    public static ImmutableArray<string> TextsOf(this JsonElement element, string name) =>
        [.. element.ItemsOf(name).Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)];
}
