namespace Kubescape.Cluster;

/// <summary>A version of an API group.</summary>
/// <param name="Group">The group; empty for the core group.</param>
/// <param name="Version">The version, <c>v1beta1</c>.</param>
internal readonly record struct GroupVersion(string Group, string Version)
{
    /// <summary>Where its discovery document is.</summary>
    public string Path => Group.Length == 0 ? $"/api/{Version}" : $"/apis/{Group}/{Version}";

    /// <summary>As in <c>apiVersion</c>.</summary>
    public override string ToString() => Group.Length == 0 ? Version : $"{Group}/{Version}";
}
