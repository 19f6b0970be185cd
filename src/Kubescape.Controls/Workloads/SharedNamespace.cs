using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>The namespaces of the node that a pod can take part in.</summary>
/// <remarks>Source: Pod Security Standards, Baseline profile, "Host Namespaces".</remarks>
internal static class SharedNamespace
{
    /// <summary>The field of the pod when it is on.</summary>
    /// <param name="workload">The workload.</param>
    /// <param name="field"><c>hostPID</c>, <c>hostIPC</c> or <c>hostNetwork</c>.</param>
    public static IEnumerable<Failure> Of(Resource workload, string field)
    {
        var shared = Workload.PodSpec(workload)[field];
        if (shared.IsTrue)
        {
            yield return Failure.Delete(shared);
        }
    }
}
