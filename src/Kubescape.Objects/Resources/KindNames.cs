using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Kubescape.Objects;

/// <summary>Finds kinds by the names that kubectl takes, in any case.</summary>
/// <remarks>
/// <c>Deployment</c>, <c>deployments</c>, <c>deploy</c>, <c>deployments.apps</c> and <c>deployments.v1.apps</c> are one kind. A
/// name without a group stands for the kind in every group.
/// </remarks>
public sealed class KindNames
{
    /// <summary>Source: the short names that <c>kubectl api-resources</c> lists.</summary>
    private static readonly FrozenDictionary<string, string> ShortNames = new Dictionary<string, string>
    {
        ["cj"] = "CronJob",
        ["cm"] = "ConfigMap",
        ["crd"] = "CustomResourceDefinition",
        ["csr"] = "CertificateSigningRequest",
        ["deploy"] = "Deployment",
        ["ds"] = "DaemonSet",
        ["ep"] = "Endpoints",
        ["ev"] = "Event",
        ["gtw"] = "Gateway",
        ["hpa"] = "HorizontalPodAutoscaler",
        ["ing"] = "Ingress",
        ["limits"] = "LimitRange",
        ["netpol"] = "NetworkPolicy",
        ["no"] = "Node",
        ["ns"] = "Namespace",
        ["pc"] = "PriorityClass",
        ["pdb"] = "PodDisruptionBudget",
        ["po"] = "Pod",
        ["psp"] = "PodSecurityPolicy",
        ["pv"] = "PersistentVolume",
        ["pvc"] = "PersistentVolumeClaim",
        ["quota"] = "ResourceQuota",
        ["rc"] = "ReplicationController",
        ["rs"] = "ReplicaSet",
        ["sa"] = "ServiceAccount",
        ["sc"] = "StorageClass",
        ["sts"] = "StatefulSet",
        ["svc"] = "Service",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private readonly ILookup<string, ResourceKind> kinds;

    /// <summary>The names of some kinds.</summary>
    public KindNames(IEnumerable<ResourceKind> known)
    {
        var distinct = known.Distinct().Order().ToList();
        kinds = distinct.SelectMany(kind => new[] { kind.Kind, Plural(kind.Kind) }.Distinct().Select(name => (name, kind)))
            .ToLookup(entry => entry.name, entry => entry.kind, StringComparer.OrdinalIgnoreCase);
        All = [.. distinct.Select(kind => kind.Kind).Concat(ShortNames.Keys).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Names without a group, to suggest one of them.</summary>
    public ImmutableArray<string> All { get; }

    /// <summary>The kinds of this name; none when it is unknown.</summary>
    public ImmutableArray<ResourceKind> Find(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var (plain, group) = dot < 0 ? (name, null) : (name[..dot], WithoutVersion(name[(dot + 1)..]));
        var kind = ShortNames.GetValueOrDefault(plain, plain);
        return [.. kinds[kind].Where(found => group is null || group.Equals(found.Group, StringComparison.OrdinalIgnoreCase))];
    }

    /// <summary><c>apps</c> of <c>v1.apps</c>; the core group of <c>v1</c>.</summary>
    private static string WithoutVersion(string group)
    {
        if (group is not ['v' or 'V', >= '0' and <= '9', ..])
        {
            return group;
        }

        var dot = group.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? "" : group[(dot + 1)..];
    }

    /// <summary>As apimachinery guesses the name of a resource from that of its kind.</summary>
    private static string Plural(string kind) => kind switch
    {
        "Endpoints" => kind,
        [.., 's' or 'x'] => $"{kind}es",
        [.. var stem, 'y'] when stem is not [.., 'a' or 'e' or 'o' or 'u'] => $"{stem}ies",
        _ => $"{kind}s",
    };
}
