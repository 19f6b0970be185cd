namespace Kubescape.Controls.ControlPlane;

/// <summary>The controls that are a row of a table each: a flag of a control plane program, and what it must say.</summary>
internal static class FlagControls
{
    /// <summary>The rows of every program.</summary>
    public static IEnumerable<Control> All =>
        [.. ApiServerFlags.Rows, .. ControllerManagerFlags.Rows, .. SchedulerFlags.Rows, .. EtcdFlags.Rows];
}
