using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Rbac;

/// <summary>Only the Kubernetes dashboard may act with its rights.</summary>
/// <remarks>
/// Source: MITRE ATT&amp;CK for containers, T1613 "Container and Resource Discovery"; CIS GKE Benchmark, section 5.10.
/// </remarks>
public sealed class DashboardAccess : Control
{
    private const string Dashboard = "kubernetes-dashboard";

    public override ControlInfo Info { get; } = new("C-0014", "Access Kubernetes dashboard", BaseScore: 2)
    {
        Category = Category.AccessControl,
        Judges = [.. RbacKinds.Bindings, .. Workload.Kinds],
        Reads = RbacKinds.Roles,
        Tags = ["compliance"],
        Description = "The dashboard can read and change much of the cluster. Whoever is bound to its role, or runs a pod as its "
            + "account, can do the same without logging in to it.",
        Remediation = "Bind the role kubernetes-dashboard to its own account alone, and give other workloads accounts of their "
            + "own.",
    };

    public override IEnumerable<Resource> Candidates(ControlContext context) =>
        context.Graph.OfKinds(Workload.Kinds).Concat(context.Graph.Subjects);

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        resource.Related.IsEmpty ? OfWorkload(resource) : OfSubject(resource);

    private static IEnumerable<Failure> OfWorkload(Resource workload)
    {
        var pod = Workload.PodSpec(workload);
        var field = pod["serviceAccountName"].HasValue ? pod["serviceAccountName"] : pod["serviceAccount"];
        if (field.Is(Dashboard) && !workload.Name.StartsWith(Dashboard, StringComparison.Ordinal))
        {
            yield return Failure.Remove(field);
        }
    }

    private static IEnumerable<Failure> OfSubject(Resource subject)
    {
        var binding = subject.Related[0];
        if (subject.Name == Dashboard || subject.Related[1].Name != Dashboard)
        {
            yield break;
        }

        foreach (var entry in binding["subjects"].Items)
        {
            if (!entry["name"].Is(Dashboard))
            {
                yield return (Failure.Review(entry) with { Expected = $"no subject but {Dashboard}" }).InRelated(subject, 0);
            }
        }

        yield return (Failure.Review(binding["roleRef"]["name"]) with { Expected = "a role of its own" }).InRelated(subject, 0);
    }
}
