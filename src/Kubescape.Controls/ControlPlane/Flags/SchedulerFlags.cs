namespace Kubescape.Controls.ControlPlane;

/// <summary>What the flags of kube-scheduler must say.</summary>
/// <remarks>Source: CIS Kubernetes Benchmark, section 1.4; Kubernetes documentation, "kube-scheduler".</remarks>
internal static class SchedulerFlags
{
    public static Control[] Rows { get; } =
    [
        Row(
            "C-0151", "Ensure that the Scheduler --profiling argument is set to false", 3,
            new FlagIs("profiling", "false"),
            "Profiles tell how the scheduler works inside, and taking one costs it time: both help an attacker who reaches "
            + "its port.",
            "Start the scheduler with --profiling=false; switch profiling on only while you look for a fault."),
        Row(
            "C-0152", "Ensure that the Scheduler --bind-address argument is set to 127.0.0.1", 5,
            new FlagIs("bind-address", "127.0.0.1"),
            "The scheduler answers health checks and metrics on its port. Bound to every address, it offers them to the "
            + "whole network.",
            "Start the scheduler with --bind-address=127.0.0.1."),
    ];

    private static FlagControl Row(string id, string name, double baseScore, FlagRule rule, string description, string remediation) =>
        new(ControlPlaneProgram.Scheduler, id, name, baseScore, rule, description, remediation);
}
