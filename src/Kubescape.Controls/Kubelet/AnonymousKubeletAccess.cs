using Kubescape.Objects;

namespace Kubescape.Controls.Kubelet;

/// <summary>The kubelet answers nobody who does not say who they are.</summary>
/// <remarks>
/// Source: Kubernetes documentation, "Kubelet authentication/authorization"; CIS Kubernetes Benchmark, "Ensure that the
/// --anonymous-auth argument is set to false".
/// </remarks>
public sealed class AnonymousKubeletAccess : KubeletControl
{
    public override ControlInfo Info { get; } = new("C-0069", "Disable anonymous access to Kubelet service", BaseScore: 10)
    {
        Category = Category.ControlPlane,
        Judges = [KubeletSettings.Kind],
        Scopes = ScanScopes.Cluster,
        Tags = ["security", "compliance"],
        Description = "The kubelet can run commands in every container of its node. With anonymous access on, it takes requests "
            + "from anybody who reaches its port.",
        Remediation = "Set authentication.anonymous.enabled to false in the kubelet's configuration file, or pass "
            + "--anonymous-auth=false.",
    };

    protected override IEnumerable<Failure> Check(KubeletSettings settings)
    {
        var enabled = settings.File.At("authentication", "anonymous", "enabled");
        if (settings.Flags.Find("anonymous-auth") is { } flag)
        {
            if (flag.IsTrue)
            {
                yield return Failure.Whole("--anonymous-auth=false");
            }
        }
        else if (settings.IsFileUnread)
        {
            yield return Failure.Whole("a kubelet configuration file that can be read, or --anonymous-auth=false");
        }
        else if (!settings.HasFile)
        {
            yield return Failure.Whole("--anonymous-auth=false: without a configuration file anonymous access is on");
        }
        else if (enabled.Kind is not (FieldKind.Absent or FieldKind.Null) && !enabled.IsFalse)
        {
            yield return Failure.Review(enabled) with { Expected = "false" };
        }
    }
}
