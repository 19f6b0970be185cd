using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Kubescape.Controls.Tests.Variants;

/// <summary>A path as failures have it, <c>spec.containers[0].image</c>, as a way to change a document.</summary>
internal sealed partial record EditablePath(IReadOnlyList<object> Steps)
{
    public static EditablePath Parse(string path) => new(
    [
        .. Step().Matches(path).Select(object (match) =>
            int.TryParse(match.Groups["inBrackets"].Value, CultureInfo.InvariantCulture, out var index)
                ? index
                : match.Groups["name"].Value + match.Groups["inBrackets"].Value),
    ]);

    /// <summary>Writes a value; what lies on the way to it is made.</summary>
    public void Set(JsonNode document, JsonNode? value)
    {
        var parent = document;
        foreach (var (step, next) in Steps.Zip(Steps.Skip(1)))
        {
            var child = Child(parent, step);
            if (child is null)
            {
                child = next is int ? new JsonArray() : new JsonObject();
                Put(parent, step, child);
            }

            parent = child;
        }

        Put(parent, Steps[^1], value);
    }

    /// <summary>Removes a member, or an item, after which later items move up.</summary>
    public void Delete(JsonNode document)
    {
        var parent = Steps.SkipLast(1).Aggregate((JsonNode?)document, (node, step) => node is null ? null : Child(node, step));
        if (parent is JsonArray array && Steps[^1] is int index && index < array.Count)
        {
            array.RemoveAt(index);
        }
        else if (parent is JsonObject members)
        {
            members.Remove((string)Steps[^1]);
        }
    }

    private static JsonNode? Child(JsonNode parent, object step) => (parent, step) switch
    {
        (JsonArray array, int index) => index < array.Count ? array[index] : null,
        (JsonObject members, string name) => members[name],
        _ => null,
    };

    private static void Put(JsonNode parent, object step, JsonNode? value)
    {
        if (parent is JsonArray array)
        {
            var index = (int)step;
            if (index < array.Count)
            {
                array[index] = value;
            }
            else
            {
                array.Add(value);
            }
        }
        else
        {
            parent[(string)step] = value;
        }
    }

    [GeneratedRegex(@"\[(?<inBrackets>[^\]]*)\]|(?<name>[^.\[]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Step();
}
