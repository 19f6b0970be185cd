using System.Collections.Concurrent;
using Kubescape.Graph;

namespace Kubescape.Controls;

/// <summary>What a control may know besides the resource it judges.</summary>
/// <param name="graph">The other objects of the scan.</param>
/// <param name="inputs">The values that users may tune.</param>
public sealed class ControlContext(ResourceGraph graph, ControlInputs inputs)
{
    private readonly ConcurrentDictionary<Control, Lazy<bool>> facts = new(ReferenceEqualityComparer.Instance);

    /// <summary>The other objects of the scan.</summary>
    public ResourceGraph Graph => graph;

    /// <summary>The values that users may tune.</summary>
    public ControlInputs Inputs => inputs;

    /// <summary>A fact about the whole scan that the verdict on each resource needs: found out once, not for each.</summary>
    /// <param name="control">The control that asks; it has one such fact.</param>
    /// <param name="isSo">What finds out.</param>
    public bool Once(Control control, Func<bool> isSo) => facts.GetOrAdd(control, _ => new Lazy<bool>(isSo)).Value;
}
