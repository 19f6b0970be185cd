using Kubescape.Objects;

namespace Kubescape.Controls.Admission;

/// <summary>Lists the mutating webhooks, so that somebody looks at them.</summary>
/// <remarks>
/// Source: MITRE and Microsoft, "Threat matrix for Kubernetes", "Malicious admission controller"; Kubernetes documentation,
/// "Dynamic Admission Control".
/// </remarks>
public sealed class MutatingWebhooks : Control
{
    public override ControlInfo Info { get; } = new("C-0039", "Validate admission controller (mutating)", BaseScore: 4)
    {
        Category = Category.AccessControl,
        Judges = [new("admissionregistration.k8s.io", "MutatingWebhookConfiguration")],
        Scopes = ScanScopes.Cluster,
        Tags = ["security", "compliance"],
        Description = "A mutating webhook rewrites every object that matches its rules before it is stored. "
            + "One that an intruder has put there adds a container or a mount to each new pod.",
        Remediation = "Make sure that you know who installed the webhook and where it sends objects; except from this control "
            + "those that you trust.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        [Failure.Whole("a webhook that somebody has looked at and trusts")];
}
