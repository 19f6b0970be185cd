using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>A workload must name an account that exists.</summary>
/// <remarks>
/// Source: "Configure Service Accounts for Pods" in the Kubernetes documentation: pods whose account is missing are not
/// created.
/// </remarks>
public sealed class MissingServiceAccount : Control
{
    private static readonly ResourceKind ServiceAccount = new("", "ServiceAccount");

    public override ControlInfo Info { get; } = new("C-0307", "Non-existent service account", BaseScore: 5)
    {
        Category = Category.Workload,
        Judges = Workload.Kinds,
        Reads = [ServiceAccount],
        Tags = ["devops"],
        Description = "No pod can be created for an account that does not exist: the rollout hangs. And whoever may create "
            + "accounts in that namespace can give this one rights that nobody reviewed.",
        Remediation = "Create the service account in the namespace of the workload, or correct the name.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var pod = Workload.PodSpec(resource);
        var field = pod["serviceAccountName"].HasValue ? pod["serviceAccountName"] : pod["serviceAccount"];
        if (field.Text is { Length: > 0 } name && name != "default" && context.Graph.Find(ServiceAccount, resource.Namespace, name) is null)
        {
            yield return Failure.Look(field) with { Expected = "a service account of this namespace" };
        }
    }
}
