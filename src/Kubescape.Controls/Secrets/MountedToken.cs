using Kubescape.Objects;

namespace Kubescape.Controls.Secrets;

/// <summary>Whether the pods of a workload get a token for the API of the cluster.</summary>
/// <remarks>
/// Source: "Opt out of API credential automounting" in the Kubernetes documentation: what the pod says takes precedence over what
/// its service account says.
/// </remarks>
internal static class MountedToken
{
    /// <summary>The kind of the accounts.</summary>
    public static ResourceKind Account { get; } = new("", "ServiceAccount");

    /// <summary>The setting to write when a token is mounted.</summary>
    public static IEnumerable<Failure> Of(Resource resource, ControlContext context)
    {
        var automount = Workload.PodSpec(resource)["automountServiceAccountToken"];
        if (automount.IsFalse || (!automount.HasValue && AccountRefuses(resource, context)))
        {
            yield break;
        }

        if (automount.HasValue)
        {
            yield return Failure.Look(automount) with { Expected = "false" };
        }

        yield return Failure.Set(automount, "false");
    }

    private static bool AccountRefuses(Resource resource, ControlContext context) =>
        context.Graph.Find(Account, resource.Namespace, Workload.ServiceAccountName(resource)) is { } account
        && account["automountServiceAccountToken"].IsFalse;
}
