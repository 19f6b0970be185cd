using System.Buffers.Text;
using System.Text;
using Kubescape.Objects;

namespace Kubescape.Controls.Secrets;

/// <summary>A manifest holds no Secret with its values.</summary>
/// <remarks>
/// <para>Source: Kubernetes documentation, "Good practices for Secrets": base64 is no encryption.</para>
/// Values that a tool fills in later are not there yet, those that SOPS encrypted are no use to anybody, and certificates are
/// public.
/// </remarks>
public sealed class SecretsInManifests : WrittenOutControl
{
    private static readonly string[] Templates = ["$(", "${", "{{", "<path:", "<%"];
    private static readonly string[] TemplateBeginnings = ["ENC[", "ref+", "vault:", "op://", "AgA"];

    public override ControlInfo Info { get; } = new("X-0135", "Secret with its values in a manifest", BaseScore: 6)
    {
        Category = Category.Secrets,
        Judges = [new("", "Secret")],
        Scopes = ScanScopes.File,
        Tags = ["security"],
        Description = "The values of a Secret in a manifest are readable by all who have the file: base64 is no encryption. A "
            + "repository keeps them for ever, in every copy.",
        Remediation = "Put a SealedSecret, an ExternalSecret or a file encrypted with SOPS in place of the Secret, and replace "
            + "what it holds.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        if (resource["sops"].HasValue)
        {
            return [];
        }

        return
            from name in (string[])["data", "stringData"]
            from entry in resource[name].Members
            where entry.HasValue && entry.Scalar is { Length: > 0 } text && IsValue(Decoded(name, text))
            from failure in Found(entry, "secret")
            select failure;
    }

    private static string Decoded(string place, string text) =>
        place == "data" && Base64.IsValid(text) ? Encoding.UTF8.GetString(Convert.FromBase64String(text)) : text;

    private static bool IsValue(string text) =>
        !string.IsNullOrWhiteSpace(text)
        && !Array.Exists(Templates, part => text.Contains(part, StringComparison.Ordinal))
        && !Array.Exists(TemplateBeginnings, part => text.StartsWith(part, StringComparison.Ordinal))
        && !IsCertificate(text);

    private static bool IsCertificate(string text) =>
        text.TrimStart().StartsWith("-----BEGIN CERTIFICATE", StringComparison.Ordinal)
        && !text.Contains("PRIVATE KEY", StringComparison.Ordinal);
}
