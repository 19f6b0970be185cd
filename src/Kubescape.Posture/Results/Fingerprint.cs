using System.Security.Cryptography;
using System.Text;
using Kubescape.Objects;

namespace Kubescape.Posture;

/// <summary>Recognises a finding in another scan, also when lines or the order of documents changed in between.</summary>
public static class Fingerprint
{
    private const int Bytes = 16;

    /// <summary>32 lower-case hexadecimal digits.</summary>
    public static string Of(string controlId, Resource resource, Finding finding)
    {
        var identity = string.Join(
            '\n', controlId, resource.Source?.RelativePath, resource.Type, resource.Namespace, resource.Name, finding.Path,
            finding.Value);
        var related = string.Join('\n', resource.Related.Select(other => other.Id));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{identity}\n{related}")).AsSpan(0, Bytes));
    }
}
