using Kubescape.Objects;

namespace Kubescape.Kustomize;

/// <summary>Renders the Helm charts that a kustomization inflates.</summary>
public interface IChartRenderer
{
    /// <summary>The manifests, as one YAML stream.</summary>
    /// <param name="directory">The directory of the kustomization.</param>
    /// <param name="chart">The entry of <c>helmCharts</c>.</param>
    /// <param name="globals">The member <c>helmGlobals</c>; absent where there is none.</param>
    /// <exception cref="FormatException">The chart cannot be rendered.</exception>
    string Render(string directory, Field chart, Field globals);
}
