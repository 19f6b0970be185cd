namespace Kubescape.Controls.ControlPlane;

/// <summary>A row of <see cref="FlagControls"/>: a rule about the flags of a program, and its prose.</summary>
internal sealed class FlagControl(
    ControlPlaneProgram program, string id, string name, double baseScore, FlagRule rule, string description, string remediation)
    : ControlPlaneControl(program)
{
    public override ControlInfo Info { get; } = new(id, name, baseScore)
    {
        Category = Category.ControlPlane,
        Judges = [Pod],
        Scopes = ScanScopes.Cluster,
        Description = description,
        Remediation = remediation,
    };

    protected override IEnumerable<Failure> CheckFlags(CommandLine line) => rule.Check(line);
}
