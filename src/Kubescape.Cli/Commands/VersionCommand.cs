using System.CommandLine;
using System.Text.Json;

namespace Kubescape.Cli;

/// <summary><c>version</c>.</summary>
internal static class VersionCommand
{
    public static Command Create(StandardStreams streams)
    {
        var format = new Option<string>("--format", "-f") { Description = "text or json", DefaultValueFactory = _ => "text" }
            .AcceptOnlyFromAmong("text", "json");
        var command = new ExampleCommand(
            "version", "Print the version and the commit of this build",
            ("kubescape version -f json", "for a program")) { format };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(format) == "json")
            {
                WriteJson(streams.Output);
            }
            else
            {
                streams.Output.WriteLine("kubescape "
                    + $"{ProductVersion.Number}{(ProductVersion.Commit.Length > 0 ? $" ({ProductVersion.Commit})" : "")}");
            }

            return ExitCode.Success;
        });
        return command;
    }

    private static void WriteJson(TextWriter output)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("version", ProductVersion.Number);
            json.WriteString("commit", ProductVersion.Commit);
            json.WriteEndObject();
        }

        output.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
    }
}
