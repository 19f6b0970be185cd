using Kubescape.Controls.Hosts;
using Kubescape.Objects;

namespace Kubescape.Controls.HostFiles;

/// <summary>Who may touch a file of a node. Judges the nodes that tell it, and says so when none does.</summary>
internal abstract class HostFileControl(HostFile file, string aspect) : Control
{
    public override IEnumerable<Resource> Candidates(ControlContext context) =>
        base.Candidates(context).Where(facts => file.In(facts).Any(IsKnown));

    public override string? WhyNotEvaluated(ControlContext context) =>
        Candidates(context).Any() ? null : HostFacts.Missing($"the {aspect} of its {file.Name}", file.Facts);

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        from described in file.In(resource)
        where IsKnown(described) && !IsRight(described)
        select Failure.Whole($"{Mend} {described["path"].Text ?? file.Name}");

    /// <summary>The command that mends a file, but for its path.</summary>
    protected abstract string Mend { get; }

    /// <summary>Whether the node could tell.</summary>
    protected abstract bool IsKnown(Field described);

    /// <summary>Whether what the node tells is as it should be.</summary>
    protected abstract bool IsRight(Field described);

    protected static ControlInfo InfoOf(string id, string name, double baseScore, HostFile file, string risk, string mend) =>
        new(id, name, baseScore)
        {
            Category = file.Facts == HostFacts.NetworkPlugins ? Category.Network : Category.ControlPlane,
            Judges = [file.Facts],
            Scopes = ScanScopes.Cluster,
            Description = $"{file.Stake} {risk}",
            Remediation = $"Run {mend} with the path of each {file.Name} that fails, on its node.",
        };
}
