using Kubescape.Objects;

namespace Kubescape.Controls.Admission;

/// <summary>Webhooks run inside the cluster and are asked with TLS.</summary>
/// <remarks>
/// Source: WebhookClientConfig in the API reference; Microsoft's threat matrix for Kubernetes, "Malicious admission controller".
/// Managed control planes serve webhooks of their own at the loopback address.
/// </remarks>
public sealed class OutsideWebhook : Control
{
    private const string Group = "admissionregistration.k8s.io";

    public override ControlInfo Info { get; } = new("X-0178", "Admission webhook outside of the cluster", BaseScore: 6)
    {
        Category = Category.AccessControl,
        Judges = [new(Group, "MutatingWebhookConfiguration"), new(Group, "ValidatingWebhookConfiguration")],
        Tags = ["security"],
        Description = "The API server sends each object that matches, Secrets among them, to a host outside of the cluster, and "
            + "does what that host answers. Intruders stay in a cluster that way.",
        Remediation = "Delete the webhook if you do not know it; else run it in the cluster and name its Service.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        from webhook in resource["webhooks"].Items
        let url = webhook["clientConfig"]["url"]
        where url.Text is { } text && !IsInside(text)
        select Failure.Review(url) with { Expected = "a Service of the cluster" };

    private static bool IsInside(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && address.Scheme == Uri.UriSchemeHttps
        && (address.IsLoopback
            || address.Host.EndsWith(".svc", StringComparison.Ordinal)
            || address.Host.EndsWith(".svc.cluster.local", StringComparison.Ordinal));
}
