namespace Kubescape.Controls.ControlPlane;

/// <summary>The API server has no port that asks for no credentials.</summary>
/// <remarks>
/// Source: Kubernetes documentation, "Controlling Access to the Kubernetes API"; the flag was removed in Kubernetes 1.24.
/// </remarks>
public sealed class InsecurePort() : ControlPlaneControl(ControlPlaneProgram.ApiServer)
{
    public override ControlInfo Info { get; } = new("C-0005", "API server insecure port is enabled", BaseScore: 9)
    {
        Category = Category.ControlPlane,
        Judges = [Pod],
        Scopes = ScanScopes.Cluster,
        Tags = ["security", "compliance"],
        Description = "On its insecure port the API server neither encrypts nor asks who is there: every request is obeyed as if "
            + "an administrator had sent it.",
        Remediation = "Remove --insecure-port, or set it to 0.",
    };

    protected override IEnumerable<Failure> CheckFlags(CommandLine line)
    {
        if (line.Find("insecure-port") is { Value: not "0" } flag)
        {
            yield return Failure.Review(flag.At) with { Expected = "--insecure-port=0" };
        }
    }
}
