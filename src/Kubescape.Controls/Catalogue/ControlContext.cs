using Kubescape.Graph;

namespace Kubescape.Controls;

/// <summary>What a control may know besides the resource it judges.</summary>
/// <param name="Graph">The other objects of the scan.</param>
/// <param name="Inputs">The values that users may tune.</param>
public sealed record ControlContext(ResourceGraph Graph, ControlInputs Inputs);
