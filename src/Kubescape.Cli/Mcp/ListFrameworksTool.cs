using System.Collections.Immutable;
using System.Text.Json;
using Kubescape.Controls;

namespace Kubescape.Cli;

/// <summary><c>list_frameworks</c>.</summary>
internal sealed class ListFrameworksTool : McpTool
{
    public override string Name => "list_frameworks";

    public override string Description => "List the frameworks, selections of controls, that scan_files can be asked for.";

    public override ImmutableArray<ToolParameter> Parameters => [];

    public override void Run(ToolArguments arguments, Utf8JsonWriter json, CancellationToken cancellationToken)
    {
        json.WriteStartArray("frameworks");
        foreach (var framework in FrameworkLibrary.All)
        {
            json.WriteStartObject();
            json.WriteString("name", framework.Name);
            json.WriteString("description", framework.Description);
            json.WriteString("scansOf", ScopeWording.Of(framework.Scopes));
            json.WriteNumber("controls", framework.Controls.Length);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
