using System.Buffers;
using Kubescape.Objects;

namespace Kubescape.Controls.Images;

/// <summary>Images must be named by their digest.</summary>
/// <remarks>Source: OCI Image Specification, "Descriptor", digests.</remarks>
public sealed class PinnedDigests : Control
{
    private const string Exempt = "imageDigestExemptRepositories";

    private static readonly SearchValues<char> LowerHex = SearchValues.Create("0123456789abcdef");

    public override ControlInfo Info { get; } = new("C-0306", "Images not pinned to digest", BaseScore: 3)
    {
        Category = Category.Workload,
        SubCategory = Category.SupplyChain,
        Judges = Workload.Kinds,
        Tags = ["security", "compliance"],
        Inputs = [Exempt],
        NeedsConfiguration = true,
        Description = "Whoever can write to the registry can put another image behind a tag. A digest names the content itself: "
            + "what was checked is what runs.",
        Remediation = "Write the image as name@sha256:…, as it was built and scanned.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        from container in Workload.Containers(resource)
        let image = container["image"]
        where image.Text is { Length: > 0 } text && !IsPinned(text) && !ImagePrefixes.Cover(context.Inputs[Exempt], text)
        select Failure.Review(image) with { Expected = "an image with its digest, name@sha256:…" };

    /// <summary>The registered algorithms have one length and lower case; others are free in their encoding.</summary>
    private static bool IsPinned(ReadOnlySpan<char> image)
    {
        var digest = image[(image.LastIndexOf('@') + 1)..];
        var colon = digest.IndexOf(':');
        if (digest.Length == image.Length || colon <= 0)
        {
            return false;
        }

        var hash = digest[(colon + 1)..];
        return digest[..colon] switch
        {
            "sha256" or "blake3" => hash.Length == 64 && !hash.ContainsAnyExcept(LowerHex),
            "sha512" => hash.Length == 128 && !hash.ContainsAnyExcept(LowerHex),
            _ => hash.Length > 0,
        };
    }
}
