using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Kubescape.Objects;

namespace Kubescape.Controls.Vulnerabilities;

/// <summary>Judges pods by the vulnerabilities that a scanner found in their images.</summary>
/// <remarks>Such a pod stands in reports as an object of <c>result.vulnscan.com</c>, beside the pod of the cluster.</remarks>
/// <param name="expected">What would be right, in words.</param>
public abstract class ScannedImagesControl(string expected) : Control
{
    /// <summary>The pods.</summary>
    protected static readonly ResourceKind Pod = new("", "Pod");

    /// <summary>What a scanner found in an image; the object has the image's name.</summary>
    protected static ImmutableArray<ResourceKind> Findings { get; } =
        [new("armo.vuln.images", "ImageVulnerabilities"), new("image.vulnscan.com", "ImageVulnerabilities")];

    /// <summary>The pods of which some image was scanned.</summary>
    public sealed override IEnumerable<Resource> Candidates(ControlContext context) =>
        from pod in context.Graph.OfKind(Pod)
        where Workload.Containers(pod, ContainerLists.Main).Any(container => !Vulnerabilities(container, context).IsEmpty)
        select Scanned(pod);

    public sealed override string? WhyNotEvaluated(ControlContext context) => context.Graph.OfKinds(Findings).Any()
        ? null
        : "what a scanner found in the images is not in this scan: give it as files of the kind ImageVulnerabilities (--facts)";

    public sealed override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        if (context.Graph.Find(Pod, resource.Namespace, resource.Name) is not { } pod || !Concerns(pod, context))
        {
            yield break;
        }

        foreach (var container in Workload.Containers(pod, ContainerLists.Main))
        {
            if (IsTooBad(Vulnerabilities(container, context), context.Inputs))
            {
                var image = pod["status"]["containerStatuses"][container.Ordinal]["imageID"];
                yield return Failure.Review(image) with { Expected = expected };
            }
        }
    }

    /// <summary>Whether the vulnerabilities of the pod matter here.</summary>
    protected virtual bool Concerns(Resource pod, ControlContext context) => true;

    /// <summary>Whether an image with these vulnerabilities must not run.</summary>
    protected abstract bool IsTooBad(ImmutableArray<Field> vulnerabilities, ControlInputs inputs);

    private static ImmutableArray<Field> Vulnerabilities(Field container, ControlContext context) =>
        container["image"].Text is { } image
        ? [.. Findings.Select(kind => context.Graph.Find(kind, "", image)).OfType<Resource>().SelectMany(found => found["data"].Items)]
        : [];

    private static Resource Scanned(Resource pod)
    {
        var result = new JsonObject
        {
            ["apiVersion"] = "result.vulnscan.com/v1",
            ["kind"] = pod.Kind,
            ["metadata"] = new JsonObject { ["name"] = pod.Name, ["namespace"] = pod.Namespace },
        };
        return new Resource(ComposedObject.Of(result), pod.Source);
    }
}
