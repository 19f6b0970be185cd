using Kubescape.Objects;

namespace Kubescape.Controls.Storage;

/// <summary>The volumes of a pod that are directories of its node.</summary>
internal static class HostPathVolumes
{
    /// <summary>The volumes, in manifest order.</summary>
    public static IEnumerable<Field> Of(Resource resource)
    {
        foreach (var volume in Workload.PodSpec(resource)["volumes"].Items)
        {
            if (volume["hostPath"].HasValue)
            {
                yield return volume;
            }
        }
    }

    /// <summary>Where the containers mount a volume.</summary>
    public static IEnumerable<Field> MountsOf(Resource resource, Field volume)
    {
        if (volume["name"].Text is not { } name)
        {
            yield break;
        }

        foreach (var container in Workload.Containers(resource))
        {
            foreach (var mount in container["volumeMounts"].Items)
            {
                if (mount["name"].Is(name))
                {
                    yield return mount;
                }
            }
        }
    }
}
