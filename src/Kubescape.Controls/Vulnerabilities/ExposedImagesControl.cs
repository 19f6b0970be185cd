using System.Collections.Immutable;
using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Vulnerabilities;

/// <summary>Judges the images of pods that can be reached from outside the cluster.</summary>
/// <param name="expected">What would be right, in words.</param>
public abstract class ExposedImagesControl(string expected) : ScannedImagesControl(expected)
{
    protected sealed override bool Concerns(Resource pod, ControlContext context) =>
        context.Graph.Services.Selecting(pod).Any(service => service["spec"]["type"].Text is "NodePort" or "LoadBalancer");

    protected sealed override bool IsTooBad(ImmutableArray<Field> vulnerabilities, ControlInputs inputs) =>
        vulnerabilities.Any(IsTooBad);

    /// <summary>Whether an image with this vulnerability must not be reached from outside.</summary>
    protected abstract bool IsTooBad(Field vulnerability);
}
