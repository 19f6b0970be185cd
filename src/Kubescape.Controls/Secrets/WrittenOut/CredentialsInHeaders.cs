using Kubescape.Objects;

namespace Kubescape.Controls.Secrets;

/// <summary>Probes and hooks send no credential that stands in the manifest.</summary>
/// <remarks>Source: HTTPGetAction in the API reference; OWASP Kubernetes Top Ten, K08 "Secrets Management".</remarks>
public sealed class CredentialsInHeaders : WrittenOutControl
{
    public override ControlInfo Info { get; } = new("X-0134", "Credential in a header of a probe", BaseScore: 6)
    {
        Category = Category.Secrets,
        Judges = Workload.Kinds,
        Tags = ["security"],
        Description = "A probe or a hook sends a password or token that stands in the manifest. All who may read workloads can "
            + "use it, and it goes over the network in plain text at every probe.",
        Remediation = "Give the application an address for probes that asks for no credential and tells nothing; replace the "
            + "credential.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        from container in Workload.Containers(resource)
        from handler in ContainerRequests.Handlers(container)
        from header in handler["httpGet"]["httpHeaders"].Items
        where header["value"].Text is not null
        from failure in Found(header["value"], Credential.InHeader(header["name"].Text ?? "", header["value"].Text!))
        select failure;
}
