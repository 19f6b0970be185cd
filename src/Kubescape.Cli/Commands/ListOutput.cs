using System.CommandLine;
using System.Text;
using System.Text.Json;
using Spectre.Console;

namespace Kubescape.Cli;

/// <summary>Prints a list in the form that was asked for.</summary>
internal static class ListOutput
{
    public static int Write(
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
}
