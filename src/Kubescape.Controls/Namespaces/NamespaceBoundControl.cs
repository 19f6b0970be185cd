using Kubescape.Objects;

namespace Kubescape.Controls.Namespaces;

/// <summary>Each namespace of an application holds an object of a kind that bounds what runs in it.</summary>
/// <remarks>The namespaces of the system are let be: a bound there could keep parts of the cluster from starting.</remarks>
public abstract class NamespaceBoundControl : Control
{
    /// <summary>The kind of the bounding object.</summary>
    protected abstract ResourceKind Bound { get; }

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        if (!SystemNamespaces.Contains(resource.Name) && !context.Graph.InNamespace(resource.Name, Bound).Any())
        {
            yield return Failure.Whole($"a {Bound.Kind} in the namespace");
        }
    }
}
