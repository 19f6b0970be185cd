namespace Kubescape.Cli;

/// <summary>What the process says to a pipeline. Part of the interface: never change a number.</summary>
internal static class ExitCode
{
    /// <summary>The command did what was asked, and no gate was breached.</summary>
    public const int Success = 0;

    /// <summary>The scan was done, and a gate was breached.</summary>
    public const int GateBreached = 1;

    /// <summary>The command could not be done: wrong usage, nothing to scan, no connection.</summary>
    public const int CannotRun = 2;

    /// <summary>The user stopped the command; 128 and the number of SIGINT, as shells have it.</summary>
    public const int Interrupted = 130;
}
