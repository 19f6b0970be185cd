using System.Text.Json;
using System.Text.RegularExpressions;
using Kubescape.Posture;

namespace Kubescape.Reports.Tests;

public sealed partial class OscalReportTests
{
    /// <summary>The members that the schema requires, by the list or member that holds the object.</summary>
    private static readonly Dictionary<string, string[]> Required = new(StringComparer.Ordinal)
    {
        ["assessment-results"] = ["uuid", "metadata", "import-ap", "results"],
        ["metadata"] = ["title", "last-modified", "version", "oscal-version"],
        ["import-ap"] = ["href"],
        ["results"] = ["uuid", "title", "description", "start", "reviewed-controls"],
        ["reviewed-controls"] = ["control-selections"],
        ["include-controls"] = ["control-id"],
        ["components"] = ["uuid", "type", "title", "description", "status"],
        ["inventory-items"] = ["uuid", "description"],
        ["observations"] = ["uuid", "description", "methods", "collected"],
        ["subjects"] = ["subject-uuid", "type"],
        ["actors"] = ["type", "actor-uuid"],
        ["relevant-evidence"] = ["description"],
        ["risks"] = ["uuid", "title", "description", "statement", "status"],
        ["characterizations"] = ["origin", "facets"],
        ["facets"] = ["name", "system", "value"],
        ["remediations"] = ["uuid", "lifecycle", "title", "description"],
        ["findings"] = ["uuid", "title", "description", "target"],
        ["target"] = ["type", "target-id", "status"],
        ["related-observations"] = ["observation-uuid"],
        ["related-risks"] = ["risk-uuid"],
        ["props"] = ["name", "value"],
        ["resources"] = ["uuid"],
    };

    [Theory, InlineData("cluster"), InlineData("files"), InlineData("hostile")]
    public async Task Writes_assessment_results(string scan) =>
        Golden.Matches($"{scan}.oscal.json", await PaperScans.WriteText("oscal", PaperScans.Of(scan)));

    [Theory, InlineData("cluster"), InlineData("files"), InlineData("hostile")]
    public async Task Has_what_the_schema_requires(string scan)
    {
        using var document = JsonDocument.Parse(await PaperScans.Write("oscal", PaperScans.Of(scan)));
        var (defined, referenced) = (new List<string>(), new List<string>());

        Visit(document.RootElement, "", defined, referenced);

        Assert.Equal(defined.Count, defined.Distinct().Count());
        Assert.All(referenced, uuid => Assert.Contains(uuid, defined));
    }

    [Theory, InlineData("cluster"), InlineData("files"), InlineData("hostile")]
    public async Task Counts_as_the_result_does(string scan)
    {
        var result = PaperScans.Of(scan);
        using var document = JsonDocument.Parse(await PaperScans.Write("oscal", result));
        var results = document.RootElement.GetProperty("assessment-results").GetProperty("results")[0];
        var observations = results.GetProperty("observations").EnumerateArray().Select(item => Prop(item, "outcome")).ToList();
        var states = results.GetProperty("findings").EnumerateArray()
            .Select(finding => finding.GetProperty("target").GetProperty("status").GetProperty("reason").GetString()).ToList();
        var evaluations = result.Controls.SelectMany(control => control.Evaluations).ToList();

        Assert.Equal(result.Controls.Count(control => control.Status == Status.Failed), states.Count(state => state == "fail"));
        Assert.Equal(result.Controls.Count(control => control.Status == Status.NotEvaluated), states.Count(state => state == "other"));
        Assert.Equal(evaluations.Count(evaluation => evaluation.Status == Status.Failed), observations.Count(outcome => outcome == "failed"));
        Assert.Equal(evaluations.Count(evaluation => evaluation.Status == Status.NotEvaluated), observations.Count(outcome => outcome == "not-evaluated"));
        Assert.Equal(result.Controls.Sum(control => control.Counters.Accepted), observations.Count(outcome => outcome == "accepted"));
        Assert.Equal(
            evaluations.SelectMany(evaluation => evaluation.Accepted).Select(accepted => accepted.By).Distinct().Count(),
            results.GetProperty("risks").EnumerateArray().Where(risk => risk.GetProperty("status").ValueEquals("deviation-approved"))
                .Select(risk => Prop(risk, "decision")).Distinct().Count());
    }

    [Fact]
    public async Task Gives_an_accepted_risk_its_deadline()
    {
        using var document = JsonDocument.Parse(await PaperScans.Write("oscal", PaperScans.Hostile()));

        Assert.Equal(
            ["2026-06-30T00:00:00Z"],
            document.RootElement.GetProperty("assessment-results").GetProperty("results")[0].GetProperty("risks").EnumerateArray()
                .Where(risk => risk.TryGetProperty("deadline", out _)).Select(risk => risk.GetProperty("deadline").GetString()));
    }

    private static void Visit(JsonElement element, string name, List<string> defined, List<string> referenced)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Array:
                Assert.True(element.GetArrayLength() > 0, $"'{name}' is an empty list.");
                foreach (var item in element.EnumerateArray())
                {
                    Visit(item, name, defined, referenced);
                }

                break;
            case JsonValueKind.Object:
                Assert.All(Required.GetValueOrDefault(name, []), member => Assert.True(element.TryGetProperty(member, out _), $"'{name}' has no '{member}'."));
                foreach (var member in element.EnumerateObject())
                {
                    Visit(member.Value, member.Name, defined, referenced);
                }

                break;
            default:
                Check(name, element.GetString()!, defined, referenced);
                break;
        }
    }

    private static void Check(string name, string text, List<string> defined, List<string> referenced)
    {
        Assert.Matches(Line(), text);
        if (name.EndsWith("uuid", StringComparison.Ordinal))
        {
            Assert.Matches(Uuid(), text);
            (name == "uuid" ? defined : referenced).Add(text);
        }
        else if (name == "href")
        {
            referenced.Add(text[1..]);
        }
        else if (name is "name" or "type" or "control-id" or "target-id" or "state" or "status" or "lifecycle")
        {
            Assert.Matches(Token(), text);
        }
        else if (name is "start" or "end" or "collected" or "deadline" or "last-modified")
        {
            Assert.Matches(Moment(), text);
        }
    }

    private static string? Prop(JsonElement element, string name) => element.GetProperty("props").EnumerateArray()
        .Single(prop => prop.GetProperty("name").ValueEquals(name)).GetProperty("value").GetString();

    [GeneratedRegex("^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Uuid();

    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{N}.\-_]*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();

    [GeneratedRegex(@"^\S(.*\S)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Line();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Moment();
}
