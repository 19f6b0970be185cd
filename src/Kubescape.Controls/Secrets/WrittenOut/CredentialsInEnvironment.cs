using Kubescape.Objects;

namespace Kubescape.Controls.Secrets;

/// <summary>The value of an environment variable is no credential.</summary>
/// <remarks>
/// Source: OWASP Kubernetes Top Ten, K08 "Secrets Management"; MITRE ATT&amp;CK for containers, T1552 "Unsecured Credentials".
/// </remarks>
public sealed class CredentialsInEnvironment : WrittenOutControl
{
    public override ControlInfo Info { get; } = new("X-0130", "Credential in an environment variable", BaseScore: 7)
    {
        Category = Category.Secrets,
        Judges = Workload.Kinds,
        Tags = ["security"],
        Description = "A password or token stands in the manifest. All who may read workloads, the repository or a backup have "
            + "it, and so has whoever breaks into the container.",
        Remediation = Remedy,
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        from container in Workload.Containers(resource)
        from variable in container["env"].Items
        let value = variable["value"]
        where value.HasValue && value.Scalar is not null
        from failure in Found(value, Credential.InSetting(variable["name"].Text ?? "", value.Scalar!))
        select failure;
}
