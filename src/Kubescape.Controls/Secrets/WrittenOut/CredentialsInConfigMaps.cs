using System.Buffers.Text;
using System.Text;
using Kubescape.Objects;

namespace Kubescape.Controls.Secrets;

/// <summary>A ConfigMap holds no credential, neither as an entry nor inside a file.</summary>
/// <remarks>Source: Kubernetes documentation, "ConfigMaps": they are not for confidential data.</remarks>
public sealed class CredentialsInConfigMaps : WrittenOutControl
{
    public override ControlInfo Info { get; } = new("X-0133", "Credential in a ConfigMap", BaseScore: 7)
    {
        Category = Category.Secrets,
        Judges = [new("", "ConfigMap")],
        Tags = ["security"],
        Description = "A password, token or key stands in a ConfigMap. Far more people and programs may read ConfigMaps than "
            + "Secrets, and nothing encrypts them in etcd or hides them in dashboards.",
        Remediation = $"{Remedy} A configuration file can name that file, or be put together when the container starts.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var texts =
            from entry in resource["data"].Members
            where entry.HasValue && entry.Scalar is not null
            from failure in Found(entry, Credential.InSetting(entry.Name, entry.Scalar!))
            select failure;
        var files =
            from entry in resource["binaryData"].Members
            where entry.Text is { } text && Base64.IsValid(text)
            from failure in Found(entry, Credential.InFile(Encoding.UTF8.GetString(Convert.FromBase64String(entry.Text!))))
            select failure;
        return texts.Concat(files);
    }
}
