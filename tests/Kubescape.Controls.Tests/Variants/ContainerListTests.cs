using System.Text.Json.Nodes;
using Kubescape.Objects;

namespace Kubescape.Controls.Tests.Variants;

/// <summary>What is wrong in a container is wrong in an init container and in one that was added for debugging.</summary>
/// <remarks><c>container-lists.json</c> says of which controls this is not so, and why.</remarks>
public sealed class ContainerListTests
{
    private static readonly string[] Lists = ["initContainers", "ephemeralContainers"];

    private static readonly JsonObject Exceptions =
        JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Variants", "container-lists.json")))!.AsObject();

    public static IEnumerable<TheoryDataRow<string, string>> Cases =>
        from file in ControlCase.Files
        let one = ControlCase.Read(file)
        where one.Expected.Any(place => place.Contains(".containers[", StringComparison.Ordinal))
            && one.Control.Info.Judges.Any(judged => judged.Kind == "Deployment")
        from list in Lists
        where Exceptions[list]![one.Control.Info.Id] is null
            && !one.Context.Graph.Resources.Any(resource => Workload.PodSpec(resource)[list].Exists)
        select new TheoryDataRow<string, string>(file, list);

    public static IEnumerable<TheoryDataRow<string, string>> ExceptionalCases =>
        from list in Lists
        from exception in Exceptions[list]!.AsObject()
        select new TheoryDataRow<string, string>(exception.Key, list);

    [Theory, MemberData(nameof(Cases))]
    public void Is_judged_like_a_main_container(string file, string list)
    {
        var one = ControlCase.Read(file);

        Assert.Equal(
            new CaseVariant(one).FailingPlaces().Select(place => InList(place, list)).Distinct().Order(StringComparer.Ordinal),
            Moved(one, list).FailingPlaces().Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(ExceptionalCases))]
    public void Is_an_exception_with_a_case(string id, string list) =>
        Assert.Contains(
            ControlCase.Files.Where(file => ControlCase.ControlId(file) == id).Select(ControlCase.Read),
            one => one.Expected.Any(place => place.Contains(".containers[", StringComparison.Ordinal))
                && !Moved(one, list).FailingPlaces().SetEquals(new CaseVariant(one).FailingPlaces().Select(place => InList(place, list))));

    private static CaseVariant Moved(ControlCase one, string list)
    {
        var variant = new CaseVariant(one);
        foreach (var spec in variant.Documents.Select(PodSpec).OfType<JsonObject>())
        {
            JsonNode?[] containers = [.. spec[list]?.AsArray() ?? [], .. spec["containers"]?.AsArray() ?? []];
            spec[list] = new JsonArray([.. containers.Select(container => container?.DeepClone())]);
            spec.Remove("containers");
        }

        return variant;
    }

    private static JsonNode? PodSpec(JsonObject document) => (string?)document["kind"] switch
    {
        "Pod" => document["spec"],
        "CronJob" => document["spec"]?["jobTemplate"]?["spec"]?["template"]?["spec"],
        _ => document["spec"]?["template"]?["spec"],
    };

    private static string InList(string place, string list) =>
        place.Replace(".containers[", $".{list}[", StringComparison.Ordinal);
}
