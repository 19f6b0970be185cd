using Kubescape.Controls.Namespaces;
using Kubescape.Objects;

namespace Kubescape.Controls.Admission;

/// <summary>A namespace enforces some level of the Pod Security Standards.</summary>
/// <remarks>
/// Source: Kubernetes documentation, "Enforce Pod Security Standards with Namespace Labels". What the API server was started with
/// may enforce a level where no label does; manifests do not tell. The namespaces of the system are let be.
/// </remarks>
public sealed class MissingEnforcement : Control
{
    public override ControlInfo Info { get; } = new("X-0138", "Namespace enforces no Pod Security level", BaseScore: 5)
    {
        Category = Category.Workload,
        SubCategory = Category.AccessControl,
        Judges = [new("", "Namespace")],
        Tags = ["security"],
        Description = "The API server admits every pod to the namespace, privileged ones too: whoever may create pods there "
            + "owns the nodes. The labels warn and audit refuse nothing.",
        Remediation = "Label the namespace pod-security.kubernetes.io/enforce: restricted, or baseline where pods need more; "
            + "try it first with the label warn.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var label = EnforcedLevel.Label(resource);
        if (!SystemNamespaces.Contains(resource.Name) && label.Text is not ("privileged" or "baseline" or "restricted"))
        {
            yield return label.Exists
                ? Failure.Review(label) with { Expected = "baseline or restricted" }
                : Failure.Set(label, "restricted");
        }
    }
}
