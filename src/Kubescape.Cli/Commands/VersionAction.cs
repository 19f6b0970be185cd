using System.CommandLine;
using System.CommandLine.Invocation;

namespace Kubescape.Cli;

/// <summary>What <c>--version</c> prints: the number alone, for scripts.</summary>
internal sealed class VersionAction(StandardStreams streams) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        streams.Output.WriteLine(ProductVersion.Number);
        return ExitCode.Success;
    }
}
