using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Controls.Images;

/// <summary>Images must come from the registries and repositories that the user trusts.</summary>
/// <remarks>Source: NSA Kubernetes Hardening Guide, "Building secure container images"; CIS benchmarks for AKS, EKS and GKE, section 5.1.</remarks>
public sealed class AllowedRegistries : Control
{
    internal const string Input = "imageRepositoryAllowList";

    public override ControlInfo Info { get; } = new("C-0078", "Images from allowed registry", BaseScore: 5)
    {
        Category = Category.Workload,
        SubCategory = Category.SupplyChain,
        Judges = Workload.Kinds,
        Tags = ["security", "compliance"],
        Inputs = [Input],
        NeedsConfiguration = true,
        Description = "Anyone can publish an image to a public registry under a name that looks right. An image runs with the "
            + "rights of its pod, so a registry that nobody checks is a door into the cluster.",
        Remediation = "Copy the image into one of the allowed registries and refer to it there, or add its registry or "
            + "repository to the control's list.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var allowed = context.Inputs[Input];
        if (allowed.IsEmpty)
        {
            yield break;
        }

        foreach (var container in Workload.Containers(resource))
        {
            if (container["image"].Text is { Length: > 0 } image && !IsAllowed(image, allowed))
            {
                yield return Failure.Review(container["image"]) with { Expected = $"an image from {string.Join(", ", allowed)}" };
            }
        }
    }

    /// <summary>What is no reference, such as the unfilled place of a template, must begin with an allowed name all the same.</summary>
    internal static bool IsAllowed(string image, ImmutableArray<string> allowed)
    {
        var name = ImageReference.TryParse(image, out var reference) ? reference.ToString() : image;
        foreach (var prefix in allowed)
        {
            if (ImagePrefixes.IsWithin(name, prefix))
            {
                return true;
            }
        }

        return false;
    }
}
