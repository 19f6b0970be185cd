using System.Collections.Immutable;
using System.Text.Json;

namespace Kubescape.Cli;

/// <summary>The arguments of a call, which are what the parameters of its tool say.</summary>
internal sealed class ToolArguments
{
    private const int MaxTexts = 200;

    private readonly Dictionary<string, JsonElement> values = new(StringComparer.Ordinal);

    private ToolArguments()
    {
    }

    /// <summary>Checks arguments against the parameters of a tool.</summary>
    /// <exception cref="ToolException">They do not fit; the message says which one and what is expected.</exception>
    public static ToolArguments Read(McpTool tool, JsonElement given)
    {
        var arguments = new ToolArguments();
        if (given.ValueKind == JsonValueKind.Object)
        {
            foreach (var argument in given.EnumerateObject())
            {
                arguments.Add(tool, argument);
            }
        }
        else if (given.ValueKind != JsonValueKind.Undefined)
        {
            throw new ToolException($"{tool.Name}: \"arguments\" must be an object.");
        }

        var missing = tool.Parameters.FirstOrDefault(
            parameter => parameter.IsRequired && !arguments.values.ContainsKey(parameter.Name));
        return missing is null
            ? arguments
            : throw new ToolException($"{tool.Name} needs '{missing.Name}': {missing.Description}.");
    }

    /// <summary>A string; <see langword="null"/> when it was not given.</summary>
    public string? Text(string name) => values.TryGetValue(name, out var value) ? value.GetString() : null;

    /// <summary>Strings; none when they were not given.</summary>
    public ImmutableArray<string> Texts(string name) =>
        values.TryGetValue(name, out var value) ? [.. value.EnumerateArray().Select(item => item.GetString()!)] : [];

    /// <summary>A number, or what it is when it was not given.</summary>
    public int Number(string name, int usual) => values.TryGetValue(name, out var value) ? value.GetInt32() : usual;

    private void Add(McpTool tool, JsonProperty argument)
    {
        var parameter = tool.Parameters.FirstOrDefault(parameter => argument.NameEquals(parameter.Name))
            ?? throw new ToolException($"{tool.Name} has no parameter '{BoundedText.Of(argument.Name)}': expected "
                + $"{string.Join(", ", tool.Parameters.Select(parameter => parameter.Name))}.");
        if (argument.Value.ValueKind == JsonValueKind.Null)
        {
            return;
        }

        if (Mismatch(parameter, argument.Value) is { } expected)
        {
            throw new ToolException($"{tool.Name}: '{parameter.Name}' must be {expected}.");
        }

        values[parameter.Name] = argument.Value;
    }

    private static string? Mismatch(ToolParameter parameter, JsonElement value) => parameter.Type switch
    {
        ToolParameterType.Texts => value.ValueKind == JsonValueKind.Array && value.GetArrayLength() <= MaxTexts
            && value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String)
            ? null
            : $"a list of at most {MaxTexts} strings",
        ToolParameterType.Number => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number)
            && number >= 0 && number <= parameter.Maximum
            ? null
            : $"a whole number from 0 to {parameter.Maximum}",
        _ when value.ValueKind != JsonValueKind.String => "a string",
        _ => parameter.Values.IsEmpty || parameter.Values.Contains(value.GetString()!)
            ? null
            : $"one of {string.Join(", ", parameter.Values)}",
    };
}
