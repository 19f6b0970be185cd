using System.CommandLine;
using System.Text;
using System.Text.Json;
using Kubescape.Controls;
using Spectre.Console;

namespace Kubescape.Cli;

/// <summary><c>list frameworks</c> and <c>list controls</c>.</summary>
internal static class ListCommand
{
    public static Command Create(StandardStreams streams)
    {
        var format = new Option<string>("--format", "-f")
        {
            Description = "pretty-print or json",
            Recursive = true,
            DefaultValueFactory = _ => "pretty-print",
        }.AcceptOnlyFromAmong("pretty-print", "json");
        var frameworks = new ExampleCommand(
            "frameworks", "The frameworks that a scan can be asked for",
            ("kubescape list frameworks -f json", "an array of names"));
        frameworks.SetAction(parsed => Write(parsed, format, streams, FrameworkTable, WriteFrameworks));
        var controls = new ExampleCommand(
            "controls", "The controls, their severity, and the frameworks they belong to",
            ("kubescape list controls | grep -i secret", "controls about secrets"));
        controls.SetAction(parsed => Write(parsed, format, streams, ControlTable, WriteControls));

        var command = new Command("list", "List what there is to scan with") { frameworks, controls };
        command.Options.Add(format);
        return command;
    }

    private static int Write(
        ParseResult parsed, Option<string> format, StandardStreams streams, Func<Table> table, Action<Utf8JsonWriter> write)
    {
        if (parsed.GetValue(format) == "json")
        {
            using var buffer = new MemoryStream();
            using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
            {
                write(json);
            }

            streams.Output.WriteLine(Encoding.UTF8.GetString(buffer.ToArray()));
        }
        else
        {
            streams.RenderOutput(parsed).Write(table());
        }

        return ExitCode.Success;
    }

    private static Table FrameworkTable()
    {
        var table = new Table().RoundedBorder().AddColumns("Framework", "Controls", "Scans of", "Description");
        foreach (var framework in FrameworkLibrary.All)
        {
            table.AddRow(
                Markup.Escape(framework.Name), $"{framework.Controls.Length}", ScopeWording.Of(framework.Scopes),
                Markup.Escape(framework.Description));
        }

        return table;
    }

    private static Table ControlTable()
    {
        var table = new Table().RoundedBorder().AddColumns("Control ID", "Control name", "Severity", "Docs", "Frameworks");
        foreach (var info in Catalog.All.Select(control => control.Info))
        {
            table.AddRow(
                info.Id, Markup.Escape(info.Name), info.Severity.ToString(), info.Link ?? "",
                Markup.Escape(string.Join(", ", FrameworksOf(info))));
        }

        return table;
    }

    private static void WriteFrameworks(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var framework in FrameworkLibrary.All)
        {
            json.WriteStringValue(framework.Name);
        }

        json.WriteEndArray();
    }

    private static void WriteControls(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var info in Catalog.All.Select(control => control.Info))
        {
            json.WriteStartObject();
            json.WriteString("id", info.Id);
            json.WriteString("name", info.Name);
            json.WriteString("severity", info.Severity.ToString());
            json.WriteStartArray("frameworks");
            foreach (var framework in FrameworksOf(info))
            {
                json.WriteStringValue(framework);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static IEnumerable<string> FrameworksOf(ControlInfo info) =>
        FrameworkLibrary.With(Catalog.Find(info.Id)!).Select(framework => framework.Name);
}
