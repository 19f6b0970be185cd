namespace Kubescape.Reports;

/// <summary>What a report for people puts first.</summary>
public enum PrettyView
{
    /// <summary>The overview: what is wrong in each category, which workloads are at stake most, what to do next.</summary>
    Security,

    /// <summary>The evidence resource by resource (verbose), then the table of controls.</summary>
    Resource,

    /// <summary>The resources control by control, then the table of controls.</summary>
    Control,
}
