using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>A container must drop the capabilities that the runtime gives to all.</summary>
/// <remarks>
/// Source: Pod Security Standards, Restricted profile, "Capabilities". Only the word ALL counts, in any case: a list of single
/// names leaves out those that a runtime adds tomorrow.
/// </remarks>
public sealed class KeptCapabilities : WorkloadControl
{
    private const string All = "ALL";

    public override ControlInfo Info { get; } = new("X-0058", "Capabilities not dropped", BaseScore: 4)
    {
        Category = Category.Workload,
        SubCategory = Category.NodeEscape,
        Judges = Workload.Kinds,
        Tags = ["security"],
        Description = "Without being asked, container runtimes give each container some fourteen capabilities of root, among "
            + "them to change the owner of files, to become another user and to forge packets. Hardly any application needs "
            + "one, and each helps an intruder.",
        Remediation = "Let securityContext.capabilities.drop of each container be [ALL], and add back the one capability that "
            + "the process cannot do without.",
    };

    protected override bool IsLinuxOnly => true;

    protected override bool SparesControlPlane => true;

    protected override IEnumerable<Failure> Failures(Resource workload, Field pod, ControlContext context) =>
        from security in SecurityContexts.OfContainers(workload)
        let drop = security["capabilities"]["drop"]
        where !drop.Items.Any(capability => All.Equals(capability.Text, StringComparison.OrdinalIgnoreCase))
        select Failure.Set(drop[drop.Count], All);
}
