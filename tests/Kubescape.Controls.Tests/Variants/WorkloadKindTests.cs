using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Kubescape.Objects;

namespace Kubescape.Controls.Tests.Variants;

/// <summary>What is wrong in a Pod is wrong in the template of every other workload, and nothing else is.</summary>
/// <remarks>A Pod with a status is none that a template makes: it runs already, perhaps from a file of its node.</remarks>
public sealed partial class WorkloadKindTests
{
    private static readonly (string ApiVersion, string Kind)[] Kinds =
    [
        ("apps/v1", "Deployment"),
        ("apps/v1", "StatefulSet"),
        ("apps/v1", "DaemonSet"),
        ("apps/v1", "ReplicaSet"),
        ("batch/v1", "Job"),
        ("batch/v1", "CronJob"),
        ("v1", "ReplicationController"),
    ];

    public static IEnumerable<TheoryDataRow<string, string, string>> Cases =>
        from file in ControlCase.Files
        let one = ControlCase.Read(file)
        where one.Control.Info.Judges.Any(judged => judged.Kind == "Pod")
            && one.Context.Graph.Resources.Any(resource => resource.Kind == "Pod")
            && !one.Context.Graph.Resources.Any(resource => resource.Kind == "Pod" && resource["status"].Exists)
        from kind in Kinds
        where one.Control.Info.Judges.Any(judged => judged.Kind == kind.Kind)
        select new TheoryDataRow<string, string, string>(file, kind.ApiVersion, kind.Kind);

    [Theory, MemberData(nameof(Cases))]
    public void Is_judged_like_the_Pod(string file, string apiVersion, string kind)
    {
        var one = ControlCase.Read(file);
        var variant = new CaseVariant(one);
        for (var index = 0; index < variant.Documents.Count; index++)
        {
            if ((string?)variant.Documents[index]["kind"] == "Pod")
            {
                variant.Documents[index] = Wrap(variant.Documents[index], apiVersion, kind);
            }
        }

        Assert.Equal(
            new CaseVariant(one).FailingPlaces().Order(StringComparer.Ordinal),
            variant.FailingPlaces().Select(place => AsPod(place, kind)).Distinct().Order(StringComparer.Ordinal));
    }

    private static JsonObject Wrap(JsonObject pod, string apiVersion, string kind)
    {
        var template = new JsonObject { ["metadata"] = pod["metadata"]?.DeepClone(), ["spec"] = pod["spec"]?.DeepClone() };
        var spec = new JsonObject { ["template"] = template };
        return new JsonObject
        {
            ["apiVersion"] = apiVersion,
            ["kind"] = kind,
            ["metadata"] = pod["metadata"]?.DeepClone(),
            ["spec"] = kind == "CronJob" ? new JsonObject { ["jobTemplate"] = new JsonObject { ["spec"] = spec } } : spec,
        };
    }

    /// <summary>The place as it would be in a Pod.</summary>
    private static string AsPod(string place, string kind) =>
        Template().Replace(place.StartsWith($"{kind}/", StringComparison.Ordinal) ? $"Pod{place[kind.Length..]}" : place, " ");

    [GeneratedRegex(@" spec\.(?:jobTemplate\.spec\.)?template\.", RegexOptions.NonBacktracking)]
    private static partial Regex Template();
}
