using Kubescape.Objects;

namespace Kubescape.Controls.Storage;

/// <summary>Where the containers of a workload mount its volumes.</summary>
internal static class VolumeMounts
{
    /// <summary>The mounts of a volume, container by container.</summary>
    public static IEnumerable<Field> Of(Resource workload, Field volume) =>
        volume["name"].Text is { } name ? Of(workload, name) : [];

    /// <summary>The mounts of the volume of this name, container by container.</summary>
    public static IEnumerable<Field> Of(Resource workload, string volume)
    {
        foreach (var container in Workload.Containers(workload))
        {
            foreach (var mount in container["volumeMounts"].Items)
            {
                if (mount["name"].Is(volume))
                {
                    yield return mount;
                }
            }
        }
    }

    /// <summary>The volumes that are directories or files of the node.</summary>
    public static IEnumerable<Field> HostPaths(Resource workload)
    {
        foreach (var volume in Workload.PodSpec(workload)["volumes"].Items)
        {
            if (volume["hostPath"].HasValue)
            {
                yield return volume;
            }
        }
    }
}
