using System.CommandLine;

namespace Kubescape.Cli;

/// <summary>A command whose help ends with examples.</summary>
internal sealed class ExampleCommand(string name, string description, params (string CommandLine, string Comment)[] examples)
    : Command(name, description)
{
    public IReadOnlyList<(string CommandLine, string Comment)> Examples { get; } = examples;
}
