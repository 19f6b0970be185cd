using Kubescape.Objects;

namespace Kubescape.Controls.Secrets;

/// <summary>Credentials must not stand in environment variables and ConfigMaps.</summary>
/// <remarks>
/// Source: MITRE ATT&amp;CK for containers, T1552 "Unsecured Credentials"; Kubernetes documentation, "Good practices for
/// Secrets".
/// </remarks>
public sealed class CredentialsInConfiguration : Control
{
    private static readonly ResourceKind ConfigMap = new("", "ConfigMap");

    public override ControlInfo Info { get; } = new("C-0012", "Applications credentials in configuration files", BaseScore: 8)
    {
        Category = Category.Secrets,
        Judges = [.. Workload.Kinds, ConfigMap],
        Tags = ["security", "compliance", "security-impact"],
        Inputs = SensitiveWords.Inputs,
        NeedsConfiguration = true,
        Description = "A password or key in a manifest is readable by all who may read the workload or the ConfigMap, and lies "
            + "in version control, backups and pipelines too. It opens whatever it belongs to, far beyond the cluster.",
        Remediation = "Move the value into a Secret or an external store, mount it as a file, and replace the credential itself: "
            + "it is known by now. If the finding is wrong, name the key or the value in the control's list of allowed ones.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var words = SensitiveWords.Of(context.Inputs);
        return resource.Type == ConfigMap
            ? CredentialEntries.In(resource, words)
            : CredentialVariables.In(resource, words);
    }
}
