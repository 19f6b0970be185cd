using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>How many controls failed each resource, or have no verdict on it.</summary>
/// <remarks>
/// Several resources of a scan may look alike in labels: copies of a manifest, bindings of one subject. A series stands for all
/// of them, as a server refuses two with the same labels.
/// </remarks>
internal sealed class ResourceCounts(ScanResult result)
{
    private readonly EvaluationIndex index = new(result);

    /// <summary>The labels and counts, in the order of the resources.</summary>
    public IEnumerable<((string Name, string Value)[] Labels, int Value)> Of(Status status)
    {
        var counts = new Dictionary<(string ApiVersion, string Kind, string Namespace, string Name), int>();
        foreach (var resource in result.Resources)
        {
            var count = 0;
            foreach (var (_, evaluation) in index.Of(resource).Span)
            {
                count += evaluation.Status == status ? 1 : 0;
            }

            var key = KeyOf(resource);
            counts[key] = counts.GetValueOrDefault(key) + count;
        }

        return counts.Select(pair => (LabelsOf(pair.Key), pair.Value));
    }

    private static (string, string)[] LabelsOf((string ApiVersion, string Kind, string Namespace, string Name) key) =>
        [("apiVersion", key.ApiVersion), ("kind", key.Kind), ("namespace", key.Namespace), ("name", key.Name)];

    private static (string ApiVersion, string Kind, string Namespace, string Name) KeyOf(Resource resource) => (
        PrintableText.Of(resource.ApiVersion), PrintableText.Of(resource.Kind), PrintableText.Of(resource.Namespace),
        PrintableText.Of(resource.Name));
}
