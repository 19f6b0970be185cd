using System.Collections.Immutable;
using System.Text.Json;
using Kubescape.Controls;

namespace Kubescape.Cli;

/// <summary><c>list_controls</c>.</summary>
internal sealed class ListControlsTool : McpTool
{
    private const int UsualLimit = 100;

    public override string Name => "list_controls";

    public override string Description =>
        "List controls, the single checks, by id: all, those of a framework, or those about something.";

    public override ImmutableArray<ToolParameter> Parameters { get; } =
    [
        new("framework", ToolParameterType.Text, "Only controls of this framework"),
        new("text", ToolParameterType.Text, "Only controls with this in their name or description, in any case"),
        new("offset", ToolParameterType.Number, "How many to skip"),
        new("limit", ToolParameterType.Number, $"How many to return, {UsualLimit} if not given") { Maximum = 500 },
    ];

    public override void Run(ToolArguments arguments, Utf8JsonWriter json, CancellationToken cancellationToken)
    {
        var text = arguments.Text("text") ?? "";
        var chosen = Members(arguments.Text("framework"))
            .Where(member => member.Name.Contains(text, StringComparison.OrdinalIgnoreCase)
                || member.Control.Info.Description.Contains(text, StringComparison.OrdinalIgnoreCase))
            .ToList();
        var offset = arguments.Number("offset", 0);
        var page = chosen.Skip(offset).Take(arguments.Number("limit", UsualLimit)).ToList();
        json.WriteNumber("totalControls", chosen.Count);
        if (offset + page.Count < chosen.Count)
        {
            json.WriteNumber("nextOffset", offset + page.Count);
        }

        json.WriteStartArray("controls");
        foreach (var (control, name) in page)
        {
            json.WriteStartObject();
            json.WriteString("id", control.Info.Id);
            json.WriteString("name", name);
            json.WriteString("severity", control.Info.Severity.ToString());
            json.WriteString("category", control.Info.Category.Name);
            json.WriteString("scansOf", ScopeWording.Of(control.Info.Scopes));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static IEnumerable<FrameworkControl> Members(string? framework) => framework is null
        ? Catalog.All.Select(control => new FrameworkControl(control, control.Info.Name))
        : FrameworkLibrary.Find(framework)?.Controls
            ?? throw new ToolException($"There is no framework '{BoundedText.Of(framework)}': list_frameworks shows them all.");
}
