using Kubescape.Objects;

namespace Kubescape.Controls.Secrets;

/// <summary>Annotations and labels hold no credential.</summary>
/// <remarks>
/// Source: Kubernetes documentation, "Annotations", which are for tools and not for secrets. What kubectl applied last repeats
/// the object, whose places other controls judge.
/// </remarks>
public sealed class CredentialsInAnnotations : WrittenOutControl
{
    private const string LastApplied = "kubectl.kubernetes.io/last-applied-configuration";

    public override ControlInfo Info { get; } = new("X-0132", "Credential in an annotation or label", BaseScore: 7)
    {
        Category = Category.Secrets,
        Judges =
        [
            .. Workload.Kinds,
            new("", "ConfigMap"),
            new("", "Namespace"),
            new("", "PersistentVolumeClaim"),
            new("", "Secret"),
            new("", "Service"),
            new("", "ServiceAccount"),
            new("gateway.networking.k8s.io", "Gateway"),
            new("networking.k8s.io", "Ingress"),
        ],
        Tags = ["security"],
        Description = "A password or token stands in the metadata of an object, which tools copy into logs, metrics and "
            + "dashboards and which many more people may read than Secrets.",
        Remediation = Remedy,
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var template = Workload.PodTemplate(resource)["metadata"];
        var own = resource["metadata"];
        return In(own["annotations"])
            .Concat(In(own["labels"]))
            .Concat(template == own ? [] : In(template["annotations"]).Concat(In(template["labels"])));
    }

    private static IEnumerable<Failure> In(Field map) =>
        from member in map.Members
        where member.Text is not null && member.Name != LastApplied
        from failure in Found(member, Credential.InAnnotation(member.Name, member.Text!))
        select failure;
}
