using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Kubescape.Controls;
using Kubescape.Objects;

namespace Kubescape.Posture;

/// <summary>
/// Recognises a finding in another scan, also when the file moved, documents and list items changed their order, or other lines
/// were edited in between.
/// </summary>
/// <remarks>
/// Made of the control, the identity of the object without its file, and the place with items of lists named by what tells them
/// apart. Objects of the same kind, namespace and name in several files share their fingerprints; <see cref="Resource.Id"/> parts
/// them.
/// </remarks>
public static class Fingerprint
{
    private const int Bytes = 16;

    /// <summary>32 lower-case hexadecimal digits.</summary>
    public static string Of(string controlId, Resource resource, Finding finding)
    {
        var text = new StringBuilder();
        Append(text, controlId);
        AppendIdentity(text, resource);
        foreach (var related in resource.Related)
        {
            AppendIdentity(text, related);
        }

        if (finding.Owner is { } owner)
        {
            AppendIdentity(text, owner);
        }

        AppendPlace(text, finding, finding.Owner ?? resource);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, Bytes));
    }

    private static void AppendPlace(StringBuilder text, Finding finding, Resource owner)
    {
        // The path of an absent or unknown place may differ from the one that reports write, which begins at the failing object.
        var path = finding.At.Path;
        var isTheirs = finding.Path.EndsWith(path, StringComparison.Ordinal);
        var place = isTheirs ? StablePath.Of(finding.At, owner) : finding.Path;
        Append(text, place);
        Append(text, Remedy(finding.Kind));
        if (finding.Path.Length == 0)
        {
            Append(text, finding.Expected ?? ""); // Only the words tell two such failures of one object apart.
        }
        else if (place.Contains(StablePath.MissingItem, StringComparison.Ordinal))
        {
            Append(text, finding.Value ?? ""); // Several items may be missing in one list.
        }
    }

    /// <summary>One place may be at fault in two ways, with an edit for the one and a look for the other.</summary>
    private static string Remedy(FailureKind kind) =>
        kind is FailureKind.Set or FailureKind.Replace ? "value" : kind.ToString();

    /// <summary>Group, kind, namespace and name; the file too where there is no name. The version may move on.</summary>
    private static void AppendIdentity(StringBuilder text, Resource resource)
    {
        Append(text, resource.Type.ToString());
        Append(text, resource.Namespace);
        Append(text, resource.Name);
        if (resource.Name.Length == 0)
        {
            Append(text, resource["metadata"]["generateName"].Text ?? "");
            Append(text, resource.Source?.RelativePath ?? "");
        }
    }

    /// <summary>The length goes first, so that no name can look like two.</summary>
    private static void Append(StringBuilder text, string part) =>
        text.Append(CultureInfo.InvariantCulture, $"{part.Length}:{part}");
}
