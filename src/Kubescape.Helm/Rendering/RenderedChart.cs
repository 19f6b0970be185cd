using System.Text;

namespace Kubescape.Helm;

/// <summary>What a chart makes.</summary>
public sealed record RenderedChart
{
    /// <summary>The chart with the sub-charts that take part.</summary>
    public required Chart Chart { get; init; }

    /// <summary>What each template prints, in the order of their paths; partials and notes are left out.</summary>
    public required IReadOnlyList<RenderedTemplate> Templates { get; init; }

    /// <summary>The manifests in the order in which they are installed, then the hooks.</summary>
    public required IReadOnlyList<RenderedManifest> Manifests { get; init; }

    /// <summary>What went wrong; empty unless the rendering keeps going.</summary>
    public IReadOnlyList<RenderProblem> Problems { get; init; } = [];

    /// <summary>As <c>helm template</c> prints it.</summary>
    public string Print()
    {
        var text = new StringBuilder();
        foreach (var manifest in Manifests)
        {
            text.Append("---\n# Source: ").Append(manifest.Path).Append('\n').Append(manifest.Text).Append('\n');
        }

        return text.ToString();
    }
}
