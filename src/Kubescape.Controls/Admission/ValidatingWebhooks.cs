using Kubescape.Objects;

namespace Kubescape.Controls.Admission;

/// <summary>Lists the validating webhooks, so that somebody looks at them.</summary>
/// <remarks>
/// Source: MITRE and Microsoft, "Threat matrix for Kubernetes", "Malicious admission controller"; Kubernetes documentation,
/// "Dynamic Admission Control".
/// </remarks>
public sealed class ValidatingWebhooks : Control
{
    public override ControlInfo Info { get; } = new("C-0036", "Validate admission controller (validating)", BaseScore: 3)
    {
        Category = Category.AccessControl,
        Judges = [new("admissionregistration.k8s.io", "ValidatingWebhookConfiguration")],
        Scopes = ScanScopes.Cluster,
        Tags = ["security", "compliance"],
        Description = "A validating webhook sees every object that matches its rules, Secrets among them, and decides whether it "
            + "may exist. One that an intruder has put there copies what is written or blocks the cluster.",
        Remediation = "Make sure that you know who installed the webhook and where it sends objects; except from this control "
            + "those that you trust.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        [Failure.Whole("a webhook that somebody has looked at and trusts")];
}
