namespace Kubescape.Helm;

/// <summary>What templates know as <c>.Capabilities</c>.</summary>
internal sealed class CapabilitiesObject(KubernetesVersion version, IReadOnlyList<string> apiVersions) : TemplateObject
{
    private static readonly ValueMap HelmVersion = new(StringComparer.Ordinal)
    {
        ["Version"] = "v3.18.0",
        ["GitCommit"] = "",
        ["GitTreeState"] = "",
        ["GoVersion"] = "go1.24.0",
    };

    private readonly ApiVersionsObject served = new(apiVersions);
    private readonly KubeVersionObject kubeVersion = new(version);

    public override string TypeName => "*chartutil.Capabilities";

    public override object? ToPlain() => new ValueMap(StringComparer.Ordinal)
    {
        ["KubeVersion"] = kubeVersion.ToPlain(),
        ["APIVersions"] = served.ToPlain(),
        ["HelmVersion"] = HelmVersion,
    };

    internal override bool TryField(string name, out object? value)
    {
        value = name switch
        {
            "KubeVersion" => kubeVersion,
            "APIVersions" => served,
            "HelmVersion" => HelmVersion,
            _ => null,
        };
        return value is not null;
    }
}
