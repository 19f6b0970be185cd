using System.Collections.Immutable;
using Kubescape.Controls.Images;
using Kubescape.Objects;

namespace Kubescape.Controls.AgentSandbox;

/// <summary>Sandboxes of agents run images of known origin.</summary>
/// <remarks>Source: NSA Kubernetes Hardening Guide, "Building secure container images".</remarks>
public sealed class SandboxImages : Control
{
    private const string FloatingTags = "floatingImageTags";

    public override ControlInfo Info { get; } = new("C-0304", "Agent Sandbox image provenance", BaseScore: 7)
    {
        Category = Category.Workload,
        SubCategory = Category.SupplyChain,
        Judges = [SandboxTemplates.Kind],
        Tags = ["security"],
        Inputs = [AllowedRegistries.Input, FloatingTags],
        Description = "Every sandbox that is made from the template runs its images. One from a registry that nobody checks, "
            + "or under a tag that moves, can turn into an attacker's overnight.",
        Remediation = "Take the image from an allowed registry, and name it by digest or by a tag that is never moved.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var allowed = context.Inputs[AllowedRegistries.Input];
        var floating = context.Inputs[FloatingTags];
        foreach (var container in SandboxTemplates.Containers(resource))
        {
            var image = container["image"];
            if (image.Text is { Length: > 0 } text)
            {
                if (!allowed.IsEmpty && !AllowedRegistries.IsAllowed(text, allowed))
                {
                    yield return Failure.Look(image) with { Expected = $"an image from {string.Join(", ", allowed)}" };
                }
                else if (!IsPinned(text, floating))
                {
                    yield return Failure.Look(image) with { Expected = "a digest, or a tag that is never moved" };
                }
            }
        }
    }

    private static bool IsPinned(string image, ImmutableArray<string> floating) =>
        ImageReference.TryParse(image, out var reference)
        && (reference.Digest is not null || (reference.Tag is { } tag && tag != "latest" && !floating.Contains(tag)));
}
