using Kubescape.Objects;

namespace Kubescape.Controls.Resources;

/// <summary>A container must have an upper bound for a resource. Init containers end; only those that stay as sidecars count.</summary>
public abstract class LimitControl : Control
{
    /// <summary>The name of the resource, <c>cpu</c>.</summary>
    protected abstract string ResourceName { get; }

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        foreach (var container in Workload.Containers(resource, ContainerLists.Main | ContainerLists.Init))
        {
            var limit = container["resources"]["limits"][ResourceName];
            if (!limit.HasValue && (container.Parent.Name == "containers" || container["restartPolicy"].Is("Always")))
            {
                yield return Failure.Set(limit, Failure.Placeholder);
            }
        }
    }
}
