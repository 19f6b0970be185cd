namespace Kubescape.Helm;

/// <summary>How a chart is rendered; the defaults are those of <c>helm template</c>.</summary>
public sealed record RenderOptions
{
    /// <summary>The name of the release.</summary>
    public string ReleaseName { get; init; } = "release-name";

    /// <summary>A template that makes the name of the release; empty for none.</summary>
    public string NameTemplate { get; init; } = "";

    /// <summary>The namespace of the release.</summary>
    public string Namespace { get; init; } = "default";

    /// <summary>Whether the release is said to be an upgrade.</summary>
    public bool IsUpgrade { get; init; }

    /// <summary>The version that templates see.</summary>
    public KubernetesVersion KubeVersion { get; init; } = KubernetesVersion.Default;

    /// <summary>API versions that are served besides those that every cluster serves.</summary>
    public IReadOnlyList<string> ApiVersions { get; init; } = [];

    /// <summary>Whether the custom resource definitions of crds/ come first.</summary>
    public bool IncludeCrds { get; init; }

    /// <summary>Whether hooks that test a release are left out.</summary>
    public bool SkipTests { get; init; }

    /// <summary>Whether all hooks are left out.</summary>
    public bool SkipHooks { get; init; }

    /// <summary>Whether values need not meet the schemas of the charts.</summary>
    public bool SkipSchemaValidation { get; init; }

    /// <summary>Patterns of template paths below the chart; empty for all.</summary>
    public IReadOnlyList<string> ShowOnly { get; init; } = [];

    /// <summary>
    /// Whether a template that fails only loses its own output. Problems are then listed in the result instead of being thrown.
    /// </summary>
    public bool KeepGoing { get; init; }

    /// <summary>How much work the templates may cause.</summary>
    public TemplateLimits Limits { get; init; } = TemplateLimits.Default;

    /// <summary>Where functions of time and chance take what they return.</summary>
    public FunctionSources Sources { get; init; } = new();
}
