using System.Collections.Immutable;
using System.Text.Json;
using Kubescape.Controls;

namespace Kubescape.Cli;

/// <summary><c>explain_control</c>: what a control looks at, why, and what to do.</summary>
internal sealed class ExplainControlTool : McpTool
{
    public override string Name => "explain_control";

    public override string Description =>
        "Explain a control: what it checks and what an attacker gains, what mends it, what it judges, its frameworks and inputs.";

    public override ImmutableArray<ToolParameter> Parameters { get; } =
        [new("control", ToolParameterType.Text, "The id, such as C-0057") { IsRequired = true }];

    public override void Run(ToolArguments arguments, Utf8JsonWriter json, CancellationToken cancellationToken)
    {
        var id = arguments.Text("control")!;
        var control = Catalog.Find(id)
            ?? throw new ToolException($"There is no control '{BoundedText.Of(id)}': list_controls shows them all.");
        var info = control.Info;
        json.WriteString("id", info.Id);
        json.WriteString("name", info.Name);
        json.WriteString("severity", info.Severity.ToString());
        json.WriteNumber("baseScore", info.BaseScore);
        json.WriteString("category", info.Category.Name);
        json.WriteString("description", info.Description);
        json.WriteString("remediation", info.Remediation);
        json.WriteString("scansOf", ScopeWording.Of(info.Scopes));
        WriteTexts(json, "judges", info.Judges.Select(kind => kind.Kind).Distinct());
        WriteTexts(json, "alsoReads", info.Reads.Select(kind => kind.Kind).Distinct());
        WriteTexts(json, "frameworks", FrameworkLibrary.With(control).Select(framework => framework.Name));
        json.WriteStartObject("inputs");
        foreach (var input in info.Inputs)
        {
            WriteTexts(json, input, ControlInputs.Default[input]);
        }

        json.WriteEndObject();
        json.WriteBoolean("needsConfiguration", info.NeedsConfiguration);
        json.WriteString("link", info.Link);
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
