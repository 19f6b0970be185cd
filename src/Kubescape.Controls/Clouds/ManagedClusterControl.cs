using Kubescape.Objects;

namespace Kubescape.Controls.Clouds;

/// <summary>A setting of a cluster that a cloud runs.</summary>
/// <param name="expected">What would be right, in words.</param>
public abstract class ManagedClusterControl(string expected) : CloudControl
{
    public sealed override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        IsRight(resource["data"]) ? [] : [Failure.Whole(expected)];

    /// <summary>Whether the cluster is set up as it should be.</summary>
    /// <param name="cluster">What the cloud's API tells of the cluster.</param>
    protected abstract bool IsRight(Field cluster);
}
