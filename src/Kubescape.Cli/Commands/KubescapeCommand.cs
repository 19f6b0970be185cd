using System.CommandLine;
using System.CommandLine.Help;

namespace Kubescape.Cli;

/// <summary>The whole command line.</summary>
internal static class KubescapeCommand
{
    private const string Description = """
        Kubernetes security posture: what is dangerous in manifests and clusters, and how to mend it.

        Exit codes: 0 fine; 1 a gate (a threshold, or --baseline-fail-on-new) was breached;
        2 the command could not be done.
        """;

    private static readonly (string, string)[] Examples =
    [
        ("kubescape scan", "the cluster of the current context"),
        ("kubescape scan k8s/", "the manifests of a directory"),
        ("helm template . | kubescape scan -", "what a chart renders"),
    ];

    public static RootCommand Create(StandardStreams streams, TimeProvider clock)
    {
        var root = new RootCommand(Description)
        {
            ScanCommand.Create(streams, clock),
            DiffCommand.Create(streams),
            FixCommand.Create(streams),
            ListCommand.Create(streams, clock),
            DownloadCommand.Create(streams),
            PrerequisitesCommand.Create(streams, clock),
            ConfigCommand.Create(streams),
            McpServerCommand.Create(streams, clock),
            VersionCommand.Create(streams),
            CompletionCommand.Create(streams),
        };
        GlobalOptions.AddTo(root);
        foreach (var option in root.Options)
        {
            switch (option)
            {
                case HelpOption { Action: HelpAction help } helpOption:
                    helpOption.Action = new ExamplesHelpAction(help, Examples);
                    break;
                case VersionOption version:
                    version.Action = new VersionAction(streams);
                    break;
            }
        }

        return root;
    }
}
