using Kubescape.Objects;

namespace Kubescape.Posture;

/// <summary>Acceptances in annotations of an object, or of the pods that it runs.</summary>
internal static class SkipAnnotations
{
    private const string Controls = "kubescape.io/skip-controls";
    private const string Reason = "kubescape.io/skip-reason";
    private const string Expiry = "kubescape.io/skip-expiry";

    private static readonly string[] Names = [Controls, Reason, Expiry];

    /// <summary>What the object says; nothing for most objects.</summary>
    public static IEnumerable<Acceptance> Of(Resource resource)
    {
        var own = resource["metadata"]["annotations"];
        var template = Workload.PodTemplate(resource)["metadata"]["annotations"];
        foreach (var annotations in own == template ? (Field[])[own] : [own, template])
        {
            if (Names.Select(name => annotations[name]).FirstOrDefault(field => field.Exists) is { Exists: true } first)
            {
                yield return Read(annotations).ToAcceptance(new OwnObject(resource), AcceptanceOrigin.Annotation, first.Line);
            }
        }
    }

    private static InlineAcceptance Read(Field annotations)
    {
        var ids = annotations[Controls].Text ?? "";
        return new InlineAcceptance(
            ids.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            annotations[Reason].Text ?? "",
            annotations[Expiry].Scalar?.Trim() ?? "")
        {
            Problem = ids.Length == 0 ? $"{Controls} is missing, or is no text" : null,
        };
    }
}
