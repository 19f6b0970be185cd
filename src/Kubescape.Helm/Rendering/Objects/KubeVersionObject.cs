namespace Kubescape.Helm;

/// <summary>What templates know as <c>.Capabilities.KubeVersion</c>; it prints as the version.</summary>
internal sealed class KubeVersionObject(KubernetesVersion version) : TemplateObject
{
    public override string TypeName => "chartutil.KubeVersion";

    public override object? ToPlain() => new ValueMap(StringComparer.Ordinal)
    {
        ["Version"] = version.Text,
        ["Major"] = version.Major,
        ["Minor"] = version.Minor,
    };

    public override string ToString() => version.Text;

    internal override bool TryField(string name, out object? value)
    {
        value = name switch
        {
            "Version" or "GitVersion" or "String" => version.Text,
            "Major" => version.Major,
            "Minor" => version.Minor,
            _ => null,
        };
        return value is not null;
    }
}
