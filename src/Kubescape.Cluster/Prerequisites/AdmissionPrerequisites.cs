using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Cluster;

/// <summary>Whether the cluster admits the pods of the node agent, which are privileged and see their host.</summary>
internal static class AdmissionPrerequisites
{
    private const string EnforceLabel = "pod-security.kubernetes.io/enforce";

    /// <summary>The level that a namespace demands of pods.</summary>
    /// <remarks>Source: kubernetes.io, "Pod Security Admission".</remarks>
    public static Prerequisite PodSecurity(ClusterReadings readings, string @namespace)
    {
        var mend = $"kubectl label namespace {@namespace} {EnforceLabel}=privileged --overwrite";
        if (readings.TroubleWith(InspectedKinds.Namespace) is { } trouble)
        {
            return Of(PrerequisiteState.Unknown, trouble, "grant list on namespaces");
        }

        if (readings.Of(InspectedKinds.Namespace).FirstOrDefault(one => one.Name == @namespace) is not { } found)
        {
            return Of(
                PrerequisiteState.Ok,
                $"the namespace '{@namespace}' does not exist, so it demands nothing",
                $"where clusters demand more than 'privileged' unless told otherwise: {mend}");
        }

        var level = found["metadata"]["labels"][EnforceLabel].Text;
        return level switch
        {
            null => Of(
                PrerequisiteState.Ok,
                $"the namespace '{@namespace}' has no level of its own",
                $"where clusters demand more than 'privileged' unless told otherwise: {mend}"),
            "privileged" => Of(PrerequisiteState.Ok, $"the namespace '{@namespace}' admits privileged pods", ""),
            _ => Of(PrerequisiteState.Missing, $"the namespace '{@namespace}' enforces '{level}'", mend),
        };
    }

    /// <summary>The policies that clusters before 1.25 may have; <see langword="null"/> where there are none.</summary>
    public static Prerequisite? Policies(ClusterReadings readings)
    {
        const string name = "Pod security policies";
        if (readings.TroubleWith(InspectedKinds.PodSecurityPolicy) is { } trouble)
        {
            return new Prerequisite(PrerequisitePurpose.Install, name, PrerequisiteState.Unknown, trouble)
            {
                Remedy = "grant list on podsecuritypolicies.policy",
            };
        }

        var policies = readings.Of(InspectedKinds.PodSecurityPolicy);
        if (policies.IsEmpty)
        {
            return null;
        }

        ImmutableArray<string> privileged =
            [.. policies.Where(policy => policy["spec"]["privileged"].IsTrue).Select(policy => policy.Name)];
        return new Prerequisite(
            PrerequisitePurpose.Install,
            name,
            PrerequisiteState.Warning,
            $"{privileged.Length} of {policies.Length} admit privileged pods")
        {
            Remedy = privileged.IsEmpty
                ? "if the admission plugin PodSecurityPolicy is on, make a policy for the node agent"
                : "if the admission plugin PodSecurityPolicy is on, let the account of the node agent use one",
            Items = privileged,
        };
    }

    private static Prerequisite Of(PrerequisiteState state, string found, string remedy) =>
        new(PrerequisitePurpose.Install, "Pod Security", state, found) { Remedy = remedy };
}
