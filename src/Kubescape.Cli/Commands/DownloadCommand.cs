using System.Buffers;
using System.CommandLine;
using System.Text;
using System.Text.Json;

namespace Kubescape.Cli;

/// <summary><c>download</c>: writes out what is compiled in; nothing comes from the network.</summary>
internal static class DownloadCommand
{
    private static readonly Option<string?> Output = new("--output", "-o")
    {
        Description = "A directory, a .json file, or - for standard output; ~/.kubescape if not given",
        HelpName = "path",
        Recursive = true,
    };

    public static Command Create(StandardStreams streams)
    {
        var command = new Command("download", "Write frameworks, controls and inputs, which the program carries, to files")
        {
            WithoutName(streams, "artifacts", "Everything but single controls", () => ArtifactLibrary.All),
            WithName(streams, "framework", "NSA", "A framework with its controls", ArtifactLibrary.Framework),
            WithName(streams, "control", "C-0057", "What is known of a control", ArtifactLibrary.Control),
            WithoutName(streams, "controls-inputs", "The default inputs, to be changed and given to --controls-config",
                () => [ArtifactLibrary.Inputs]),
            WithoutName(streams, "attack-tracks", "The attack tracks", () => [ArtifactLibrary.AttackTracks]),
        };
        command.Options.Add(Output);
        return command;
    }

    private static ExampleCommand WithoutName(
        StandardStreams streams, string name, string description, Func<IReadOnlyList<Artifact>> artifacts)
    {
        var command = new ExampleCommand(name, description, ($"kubescape download {name} -o policies/", "into a directory"));
        command.SetAction(parsed => Write(parsed, streams, artifacts()));
        return command;
    }

    private static ExampleCommand WithName(
        StandardStreams streams, string name, string example, string description, Func<string, Artifact> find)
    {
        var argument = new Argument<string>("name") { Description = $"The {name}, such as {example}" };
        var command = new ExampleCommand(name, description, ($"kubescape download {name} {example} -o -", "to standard output"))
        {
            argument,
        };
        command.SetAction(parsed => Write(parsed, streams, [find(parsed.GetValue(argument)!)]));
        return command;
    }

    private static int Write(ParseResult parsed, StandardStreams streams, IReadOnlyList<Artifact> artifacts)
    {
        var output = parsed.GetValue(Output);
        var log = GlobalOptions.Log(parsed, streams);
        if (artifacts.Count > 1 && (output == "-" || IsFile(output)))
        {
            throw new UsageException(
                $"--output: '{output}' holds one document, and there are {artifacts.Count}: name a directory.");
        }

        foreach (var artifact in artifacts)
        {
            var content = Content(artifact);
            if (output == "-")
            {
                streams.Output.Write(Encoding.UTF8.GetString(content));
                continue;
            }

            var path = output is null ? UserDirectory.File(artifact.FileName)
                : IsFile(output) ? output
                : Path.Combine(output, artifact.FileName);
            WholeFile.Write(path, content, isPrivate: output is null);
            log.Success($"{artifact.Name} is in {path}.");
        }

        return ExitCode.Success;
    }

    private static bool IsFile(string? output) =>
        output is not null && output.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && !Directory.Exists(output);

    private static ReadOnlySpan<byte> Content(Artifact artifact)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            artifact.Write(json);
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan;
    }
}
