using System.Collections.Immutable;

namespace Kubescape.Cli;

/// <summary>Tells of breached gates, after everything is written.</summary>
internal static class BreachReport
{
    /// <summary>The exit code that the breaches come to.</summary>
    public static int Tell(ImmutableArray<string> breaches, Log log)
    {
        foreach (var breach in breaches)
        {
            log.Error(breach);
        }

        return breaches.IsEmpty ? ExitCode.Success : ExitCode.GateBreached;
    }
}
