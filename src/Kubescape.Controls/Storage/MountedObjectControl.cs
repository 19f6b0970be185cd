using Kubescape.Objects;

namespace Kubescape.Controls.Storage;

/// <summary>A workload that mounts objects of some kind can read what they hold.</summary>
public abstract class MountedObjectControl : Control
{
    /// <summary>The kind of object that is mounted.</summary>
    protected abstract ResourceKind Mounted { get; }

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        foreach (var volume in Workload.PodSpec(resource)["volumes"].Items)
        {
            foreach (var name in NamesIn(volume))
            {
                if (name.Text is { } text && context.Graph.Find(Mounted, resource.Namespace, text) is { } found)
                {
                    foreach (var mount in VolumeMounts.Of(resource, volume))
                    {
                        yield return Failure.Remove(mount);
                        yield return Failure.Because(found, found.Root);
                    }
                }
            }
        }
    }

    /// <summary>The fields of a volume that name such objects.</summary>
    protected abstract IEnumerable<Field> NamesIn(Field volume);
}
