using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>A container must not be given certain capabilities.</summary>
internal sealed class AddedCapabilities(string id, string name, double baseScore, ImmutableArray<string> capabilities)
    : WorkloadControl
{
    public override ControlInfo Info => field ??= new(id, name, baseScore)
    {
        Category = Category.Workload,
        SubCategory = Category.NodeEscape,
        Judges = Workload.Kinds,
        Tags = ["security"],
        Description = Risk,
        Remediation = $"Remove {string.Join(", ", capabilities)} from securityContext.capabilities.add and let the container "
            + "drop ALL; where the work has to be done, leave it to a small agent of its own.",
    };

    /// <summary>The capabilities, without prefix.</summary>
    public ImmutableArray<string> Capabilities => capabilities;

    /// <summary>What an attacker gains from them.</summary>
    public required string Risk { get; init; }

    protected override bool IsLinuxOnly => true;

    protected override IEnumerable<Failure> Failures(Resource workload, Field pod, ControlContext context) =>
        Capability.Added(workload)
            .Where(added => capabilities.Any(one => Capability.AreSame(one, added.Text!)))
            .Select(Failure.Delete);
}
