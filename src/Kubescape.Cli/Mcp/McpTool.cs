using System.Collections.Immutable;
using System.Text.Json;

namespace Kubescape.Cli;

/// <summary>Something that a client can ask the server to do. No tool writes anything.</summary>
internal abstract class McpTool
{
    /// <summary>What clients call it.</summary>
    public abstract string Name { get; }

    /// <summary>What a language model needs to know to use it well.</summary>
    public abstract string Description { get; }

    public abstract ImmutableArray<ToolParameter> Parameters { get; }

    /// <summary>Does it, and writes the members of the result.</summary>
    /// <exception cref="ToolException">The arguments make no sense.</exception>
    public abstract void Run(ToolArguments arguments, Utf8JsonWriter json, CancellationToken cancellationToken);

    /// <summary>Writes the entry of <c>tools/list</c>.</summary>
    public void WriteDescription(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("name", Name);
        json.WriteString("description", Description);
        json.WriteStartObject("inputSchema");
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (var parameter in Parameters)
        {
            WriteSchema(json, parameter);
        }

        json.WriteEndObject();
        json.WriteStartArray("required");
        foreach (var parameter in Parameters.Where(parameter => parameter.IsRequired))
        {
            json.WriteStringValue(parameter.Name);
        }

        json.WriteEndArray();
        json.WriteBoolean("additionalProperties", false);
        json.WriteEndObject();
        json.WriteStartObject("annotations");
        json.WriteBoolean("readOnlyHint", true);
        json.WriteBoolean("openWorldHint", false);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteSchema(Utf8JsonWriter json, ToolParameter parameter)
    {
        json.WriteStartObject(parameter.Name);
        json.WriteString("description", parameter.Description);
        switch (parameter.Type)
        {
            case ToolParameterType.Texts:
                json.WriteString("type", "array");
                json.WriteStartObject("items");
                json.WriteString("type", "string");
                json.WriteEndObject();
                break;
            case ToolParameterType.Number:
                json.WriteString("type", "integer");
                json.WriteNumber("minimum", 0);
                json.WriteNumber("maximum", parameter.Maximum);
                break;
            default:
                json.WriteString("type", "string");
                break;
        }

        if (!parameter.Values.IsEmpty)
        {
            json.WriteStartArray("enum");
            foreach (var value in parameter.Values)
            {
                json.WriteStringValue(value);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
