using Kubescape.Objects;

namespace Kubescape.Cluster;

/// <summary>Whether a volume can be had for the results of scans.</summary>
/// <remarks>Source: kubernetes.io, "Storage Classes", "Default StorageClass".</remarks>
internal static class StoragePrerequisite
{
    private static readonly string[] DefaultMarks =
        ["storageclass.kubernetes.io/is-default-class", "storageclass.beta.kubernetes.io/is-default-class"];

    public static Prerequisite Judge(ClusterReadings readings)
    {
        if (readings.TroubleWith(InspectedKinds.StorageClass) is { } trouble)
        {
            return Of(PrerequisiteState.Unknown, trouble, "grant list on storageclasses.storage.k8s.io");
        }

        var classes = readings.Of(InspectedKinds.StorageClass);
        var defaults = classes.Where(IsDefault).Select(one => $"'{one.Name}' ({one["provisioner"].Text})").ToList();
        return (classes.Length, defaults.Count) switch
        {
            (0, _) => Of(
                PrerequisiteState.Missing,
                "there are no storage classes",
                "install a provisioner of volumes, or make a PersistentVolume by hand"),
            (_, 0) => Of(
                PrerequisiteState.Warning,
                $"none is the default among {string.Join(", ", classes.Select(one => $"'{one.Name}'"))}",
                $"set the annotation {DefaultMarks[0]} to \"true\" on one, or name one in the settings of the chart"),
            (_, 1) => Of(PrerequisiteState.Ok, defaults[0], ""),
            _ => Of(
                PrerequisiteState.Warning,
                $"several are the default: {string.Join(", ", defaults)}",
                "leave one: before Kubernetes 1.26 claims without a class are refused, later the newest class is taken"),
        };
    }

    private static bool IsDefault(Resource one) =>
        DefaultMarks.Any(mark => one["metadata"]["annotations"][mark].Is("true"));

    private static Prerequisite Of(PrerequisiteState state, string found, string remedy) =>
        new(PrerequisitePurpose.Install, "Default storage class", state, found) { Remedy = remedy };
}
