using Kubescape.Objects;

namespace Kubescape.Graph;

/// <summary>The bindings of a scan, found by the service accounts that they name.</summary>
/// <remarks>Source: Kubernetes documentation, "Using RBAC Authorization", "Referring to subjects".</remarks>
public sealed class AccountBindings
{
    private readonly ILookup<SubjectKey, AccountBinding> bySubject;

    internal AccountBindings(ResourceGraph graph) =>
        bySubject = (from binding in graph.OfKinds(RbacKinds.Bindings)
                     from subject in binding["subjects"].Items
                     select new AccountBinding(binding, subject)).ToLookup(one => SubjectKey.Of(one.Subject));

    /// <summary>The bindings of the account that the pods of a workload act as: its own, then those of its groups.</summary>
    public IEnumerable<AccountBinding> Of(Resource workload) => Identities(workload).SelectMany(identity => bySubject[identity]);

    private static IEnumerable<SubjectKey> Identities(Resource workload)
    {
        var @namespace = Namespaces.Of(workload);
        yield return new("ServiceAccount", @namespace, Workload.ServiceAccountName(workload));
        yield return new("Group", "", $"system:serviceaccounts:{@namespace}");
        yield return new("Group", "", "system:serviceaccounts");
        yield return new("Group", "", "system:authenticated");
    }
}
