using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>A container must not have a capability that can be turned against its node.</summary>
/// <remarks>
/// Source: capabilities(7); Pod Security Standards, Baseline profile, "Capabilities". Runtimes write capabilities in upper case
/// before they apply them, and CRI-O and Docker take the prefix CAP_ as well.
/// </remarks>
public sealed class InsecureCapabilities : Control
{
    private const string Input = "insecureCapabilities";

    public override ControlInfo Info { get; } = new("C-0046", "Insecure capabilities", BaseScore: 7)
    {
        Category = Category.Workload,
        SubCategory = Category.NodeEscape,
        Judges = Workload.Kinds,
        Tags = ["security", "compliance", "smartRemediation"],
        AttackSteps = [new("workload-external-track", "Privilege Escalation (Node)")],
        Inputs = [Input],
        NeedsConfiguration = true,
        Description = "Linux splits the rights of root into capabilities. Some of them are root in disguise: with SYS_ADMIN one "
            + "mounts the node's disks, with SYS_MODULE one loads code into its kernel, with NET_ADMIN one redirects its "
            + "traffic.",
        Remediation = "Remove the listed capabilities from securityContext.capabilities.add; drop ALL and add back the harmless "
            + "ones that the process needs.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var insecure = context.Inputs[Input];
        foreach (var capability in Workload.Containers(resource, ContainerLists.Main | ContainerLists.Init)
            .SelectMany(container => Added(container, insecure)))
        {
            yield return Failure.Delete(capability);
        }

        foreach (var capability in EphemeralContainers.Of(resource).SelectMany(container => Added(container, insecure)))
        {
            yield return Failure.Look(capability) with
            {
                Expected = "a new Pod, whose ephemeral containers lack this capability",
            };
        }
    }

    private static IEnumerable<Field> Added(Field container, ImmutableArray<string> insecure) =>
        container["securityContext"]["capabilities"]["add"].Items
            .Where(capability => capability.Text is { } text && insecure.Any(name => Capability.AreSame(name, text)));
}
