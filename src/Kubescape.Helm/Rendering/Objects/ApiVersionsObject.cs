namespace Kubescape.Helm;

/// <summary>What templates know as <c>.Capabilities.APIVersions</c>.</summary>
internal sealed class ApiVersionsObject(IReadOnlyList<string> versions) : TemplateObject
{
    private readonly HashSet<string> known = new(versions, StringComparer.Ordinal);

    public override string TypeName => "chartutil.VersionSet";

    public override object? ToPlain() => new List<object?>(versions);

    internal override TemplateFunction? Method(string name) => name == "Has"
        ? arguments => arguments is [string version]
            ? known.Contains(version)
            : throw new TemplateException($"wrong number of args for Has: want 1 got {arguments.Length}")
        : null;
}
