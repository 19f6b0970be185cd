using System.Security.Cryptography;
using System.Text;

namespace Kubescape.Reports;

/// <summary>A style sheet or a script that stands in the document, and the hash by which its policy knows it.</summary>
internal sealed class HtmlAsset
{
    private HtmlAsset(string name)
    {
        using var stream = typeof(HtmlAsset).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The file {name} is not in the assembly.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        Text = Encoding.UTF8.GetString(bytes);
        Hash = $"sha256-{Convert.ToBase64String(SHA256.HashData(bytes))}";
    }

    public static HtmlAsset Style { get; } = new("report.css");

    public static HtmlAsset Script { get; } = new("report.js");

    public string Text { get; }

    /// <summary>Source: Content Security Policy Level 3, section 2.3.1, hash-source.</summary>
    public string Hash { get; }
}
