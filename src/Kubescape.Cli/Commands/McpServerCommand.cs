using System.CommandLine;

namespace Kubescape.Cli;

/// <summary><c>mcpserver</c>: lets language models scan manifests.</summary>
internal static class McpServerCommand
{
    private static readonly Option<string[]> AllowDir = new("--allow-dir")
    {
        Description = "A directory that may be read, with all below it; the working directory if not given; may be repeated",
        HelpName = "directory",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    public static Command Create(StandardStreams streams, TimeProvider clock)
    {
        var command = new ExampleCommand(
            "mcpserver",
            "Serve the Model Context Protocol on standard input and output; nothing is ever written to files",
            ("kubescape mcpserver", "for a client that starts it in the directory of the project"),
            ("kubescape mcpserver --allow-dir /srv/manifests", "another directory"))
        {
            AllowDir,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var allowed = parsed.GetValue(AllowDir) is { Length: > 0 } given ? given : [Environment.CurrentDirectory];
            var log = GlobalOptions.Log(parsed, streams);
            var tools = McpTools.Create(new AllowedDirectories(allowed), clock);
            await using var input = StandardStreams.OpenInput();
            await using var output = StandardStreams.OpenOutput();
            log.Info($"Serving the Model Context Protocol for {string.Join(", ", allowed)}.");
            using var server = new McpServer(input, output, tools, new McpLimits(), log, clock);
            await server.RunAsync(cancellation);
            return ExitCode.Success;
        });
        return command;
    }
}
