using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Controls.Images;

/// <summary>An image whose tag moves must be pulled at each start.</summary>
/// <remarks>Source: "Images", imagePullPolicy, in the Kubernetes documentation.</remarks>
public sealed class PullPolicy : Control
{
    private const string Floating = "floatingImageTags";

    public override ControlInfo Info { get; } = new("C-0075", "Image pull policy on latest tag", BaseScore: 2)
    {
        Category = Category.Workload,
        SubCategory = Category.SupplyChain,
        Judges = Workload.Kinds,
        Tags = ["devops"],
        Inputs = [Floating],
        Description = "A tag such as latest means another image each week. With the pull policies IfNotPresent and Never each "
            + "node runs the one that it happens to have, which may lack fixes.",
        Remediation = "Name a version or a digest; where the tag must move, set imagePullPolicy to Always.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        foreach (var container in Workload.Containers(resource))
        {
            var (image, policy) = (container["image"], container["imagePullPolicy"]);
            if (policy.Text is "IfNotPresent" or "Never" && image.Text is { } text && Moves(text, context.Inputs[Floating]))
            {
                yield return Failure.Review(image) with { Expected = "a tag that stays, or a digest" };
                yield return Failure.Review(policy) with { Expected = "Always" };
            }
        }
    }

    private static bool Moves(string image, ImmutableArray<string> floating) =>
        ImageReference.TryParse(image, out var reference)
        && reference.Digest is null
        && (reference.Tag is null or "latest" || floating.Contains(reference.Tag));
}
