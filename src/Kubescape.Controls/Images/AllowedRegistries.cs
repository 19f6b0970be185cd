using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Controls.Images;

/// <summary>Images must come from places that the organisation trusts.</summary>
/// <remarks>Source: OWASP Kubernetes Top Ten, K02 "Supply Chain Vulnerabilities".</remarks>
public sealed class AllowedRegistries : Control
{
    private const string Input = "imageRepositoryAllowList";

    public override ControlInfo Info { get; } = new("C-0078", "Images from allowed registry", BaseScore: 5)
    {
        Category = Category.Workload,
        SubCategory = Category.SupplyChain,
        Judges = Workload.Kinds,
        Tags = ["security", "compliance"],
        Inputs = [Input],
        NeedsConfiguration = true,
        Description = "An image is a program from somewhere else. From a registry that nobody in the organisation looks after it may be anything.",
        Remediation = "Pull the image from an allowed registry, or add its repository to the input imageRepositoryAllowList after a look at it.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var allowed = context.Inputs[Input];
        foreach (var container in Workload.Containers(resource))
        {
            var image = container["image"];
            if (image.Text is { } text && !IsAllowed(text, allowed))
            {
                yield return Failure.Review(image) with { Expected = $"an image from {string.Join(", ", allowed)}" };
            }
        }
    }

    private static bool IsAllowed(string text, ImmutableArray<string> allowed) =>
        ImageReference.TryParse(text, out var image) && allowed.Any(prefix => IsBelow(image.Name, prefix));

    /// <summary>A prefix ends where a part of the name does: <c>quay.io</c> does not allow <c>quay.io.example.com</c>.</summary>
    private static bool IsBelow(string name, string prefix) =>
        prefix.Length > 0
        && name.StartsWith(prefix, StringComparison.Ordinal)
        && (name.Length == prefix.Length || prefix[^1] == '/' || name[prefix.Length] == '/');
}
