using Kubescape.Objects;

namespace Kubescape.Controls.Secrets;

/// <summary>The environment of a workload must hold no credentials.</summary>
/// <remarks>Source: MITRE ATT&amp;CK for containers, T1552 "Unsecured Credentials".</remarks>
public sealed class CredentialAccess : Control
{
    public override ControlInfo Info { get; } = new("C-0259", "Workload with credential access", BaseScore: 8)
    {
        Category = Category.Secrets,
        Judges = Workload.Kinds,
        Tags = ["security"],
        AttackSteps = [new("workload-external-track", "Credential access")],
        Inputs = SensitiveWords.Inputs,
        Description = "Whoever breaks into the container finds the passwords and keys in its environment, and goes on to the "
            + "databases and clouds that they open.",
        Remediation = "Move the value into a Secret or an external store and mount it as a file, then replace the credential.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        CredentialVariables.In(resource, SensitiveWords.Of(context.Inputs));
}
