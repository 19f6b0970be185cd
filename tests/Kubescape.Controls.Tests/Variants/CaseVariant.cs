using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Tests.Variants;

/// <summary>The objects of a case, to be changed and judged again.</summary>
internal sealed class CaseVariant(ControlCase original)
{
    public List<JsonObject> Documents { get; } =
        [.. original.Context.Graph.Resources.Select(resource => JsonNode.Parse(resource.Root.ToString())!.AsObject())];

    /// <summary>The failures of the changed objects, each with the candidate that has it.</summary>
    public IEnumerable<(Resource Candidate, Failure Failure)> Failures()
    {
        var context = Context();
        return
            from candidate in original.Control.Candidates(context)
            from failure in original.Control.Check(candidate, context)
            where failure.Kind != FailureKind.Related
            select (candidate, failure);
    }

    /// <summary>The document that holds a resource; none for a composed one.</summary>
    public JsonObject? DocumentOf(Resource resource) =>
        Documents.Zip(original.Context.Graph.Resources)
            .Where(pair => pair.Second.Id == resource.Id)
            .Select(pair => pair.First)
            .FirstOrDefault();

    /// <summary>A value as its place types it: text in annotations; elsewhere <c>true</c> and <c>10001</c> are none.</summary>
    public static JsonNode? Scalar(Field at, string value)
    {
        if (at.Path.StartsWith("metadata.annotations", StringComparison.Ordinal))
        {
            return value;
        }

        try
        {
            return JsonNode.Parse(value);
        }
        catch (JsonException)
        {
            return JsonValue.Create(value);
        }
    }

    /// <summary>The failures, as text.</summary>
    public HashSet<string> FailingPlaces() =>
        [.. Failures().Select(found => $"{found.Candidate.Kind}/{found.Candidate.Name} {found.Failure.Path}")];

    private ControlContext Context() => new(
        new ResourceGraph(Documents.Zip(original.Context.Graph.Resources, (document, resource) => new Resource(
            JsonDocuments.ReadOne(Encoding.UTF8.GetBytes(document.ToJsonString()), TreeLimits.Default).Root, resource.Source))),
        original.Context.Inputs);
}
