using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>The UUIDs of the things in a document. They follow from the target, the control and the resource.</summary>
internal sealed class OscalIds(ScanResult result)
{
    private readonly string target = Wording.Of(result.Target);
    private readonly Dictionary<Resource, string> names = NamesOf(result);

    /// <summary>The document: of this scan, as the next one finds other things.</summary>
    public string Document => NameUuid.Of("assessment-results", $"{target}\n{OscalText.Of(result.GeneratedAt)}");

    /// <summary>The set of results of this scan.</summary>
    public string Result => NameUuid.Of("result", $"{target}\n{OscalText.Of(result.GeneratedAt)}");

    /// <summary>The plan, which is a resource of the document.</summary>
    public string Plan => NameUuid.Of("plan", string.Join('\n', result.Plan.Controls.Select(control => control.Info.Id)));

    /// <summary>This program, as a component.</summary>
    public static string Tool => NameUuid.Of("component", "kubescape");

    public string Subject(Resource resource) => NameUuid.Of("inventory-item", $"{target}\n{names[resource]}");

    public string Observation(ControlResult control, Resource resource) =>
        NameUuid.Of("observation", $"{target}\n{control.Control.Id}\n{names[resource]}");

    public string Finding(ControlResult control) => NameUuid.Of("finding", $"{target}\n{control.Control.Id}");

    public string Risk(ControlResult control) => NameUuid.Of("risk", $"{target}\n{control.Control.Id}");

    /// <summary>What of a control somebody accepted with one decision.</summary>
    public string AcceptedRisk(ControlResult control, Acceptance by) =>
        NameUuid.Of("accepted-risk", $"{target}\n{control.Control.Id}\n{by.Place}\n{by.Name}");

    /// <summary>The ids of the resources; numbered where a source has the same object several times.</summary>
    private static Dictionary<Resource, string> NamesOf(ScanResult result)
    {
        var ids = new Dictionary<Resource, string>(result.Resources.Length);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var resource in result.Resources)
        {
            counts[resource.Id] = counts.GetValueOrDefault(resource.Id) + 1;
            ids[resource] = counts[resource.Id] == 1 ? resource.Id : $"{resource.Id}\n{Wording.Number(counts[resource.Id])}";
        }

        return ids;
    }
}
