using System.Text.Json;
using Kubescape.Objects;

namespace Kubescape.Reports.Tests;

public sealed class SarifReportTests
{
    public static TheoryData<string> Scans => TestReports.Scans;

    [Theory, MemberData(nameof(Scans))]
    public async Task Fits_the_schema(string scan)
    {
        var folder = Environment.GetEnvironmentVariable("KUBESCAPE_CONFORMANCE");
        Assert.SkipWhen(folder is null, "KUBESCAPE_CONFORMANCE names no folder with schemas.");
        using var schema = JsonDocument.Parse(
            await File.ReadAllTextAsync(Path.Combine(folder!, "schemas", "sarif-schema-2.1.0.json"), TestContext.Current.CancellationToken));
        using var report = JsonDocument.Parse(await TestReports.Write("sarif", scan));

        Assert.Empty(new JsonSchema(schema.RootElement).Errors(report.RootElement));
    }

    [Theory, MemberData(nameof(Scans))]
    public async Task Holds_every_outcome(string scan)
    {
        var result = TestReports.Scan(scan);
        using var report = JsonDocument.Parse(await TestReports.Write("sarif", scan));
        var run = report.RootElement.GetProperty("runs")[0];
        var results = run.GetProperty("results").EnumerateArray().ToList();
        var notifications = run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications").EnumerateArray().ToList();

        Assert.Equal(
            Outcomes.Of(result),
            new Outcomes(
                results.Count(item => !item.TryGetProperty("suppressions", out _)),
                notifications.Sum(item => item.TryGetProperty("properties", out var properties) ? properties.GetProperty("resources").GetInt32() : 0),
                results.Count(item => item.TryGetProperty("suppressions", out _))));
        Assert.Equal(
            result.Controls.Where(control => control.Reason is not null).Select(control => control.Control.Id),
            notifications.Where(item => item.TryGetProperty("associatedRule", out _))
                .Select(item => item.GetProperty("associatedRule").GetProperty("id").GetString()).Distinct());
        Assert.Equal(result.Problems.Length + result.Coverage.Gaps.Length, notifications.Count(item => !item.TryGetProperty("associatedRule", out _)));
    }

    [Theory, MemberData(nameof(Scans))]
    public async Task Names_rules_by_their_positions(string scan)
    {
        using var report = JsonDocument.Parse(await TestReports.Write("sarif", scan));
        var run = report.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");

        Assert.All(
            run.GetProperty("results").EnumerateArray(),
            item => Assert.Equal(
                item.GetProperty("ruleId").GetString(), rules[item.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()));
    }

    [Theory, InlineData("files", "deploy/shop.yaml"), InlineData("hostile", HostileScan.File)]
    public async Task Places_are_stretches_of_the_file(string scan, string file)
    {
        using var report = JsonDocument.Parse(await TestReports.Write("sarif", scan));
        var lines = TestReports.ReadSource(file)!.Split('\n');
        var places = Locations(report).Select(location => location.GetProperty("physicalLocation")).ToList();

        Assert.All(places, place => Assert.Equal(file, Uri.UnescapeDataString(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!)));
        Assert.All(places, place => Assert.True(Uri.TryCreate(
            new Uri("https://example/"), place.GetProperty("artifactLocation").GetProperty("uri").GetString(), out var uri)
            && uri.Fragment.Length == 0 && uri.Host == "example"));
        var texts = places.Select(place => TextOf(lines, place.GetProperty("region"))).ToList();
        Assert.DoesNotContain("", texts);
        Assert.All(texts, text => Assert.Equal(text.Trim(), text));
        Assert.Contains(scan == "files" ? "value: hunter2" : "value: 'hunter2'", texts);
    }

    [Theory, InlineData("files", 3), InlineData("hostile", 3)]
    public async Task Fixes_mend_the_file_and_leave_the_rest(string scan, int count)
    {
        using var report = JsonDocument.Parse(await TestReports.Write("sarif", scan));
        var results = report.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Where(item => item.TryGetProperty("fixes", out _)).ToList();

        Assert.Equal(count, results.Count);
        Assert.DoesNotContain(results, item => item.TryGetProperty("suppressions", out _));
        foreach (var change in results.SelectMany(item => item.GetProperty("fixes")[0].GetProperty("artifactChanges").EnumerateArray()))
        {
            var file = Uri.UnescapeDataString(change.GetProperty("artifactLocation").GetProperty("uri").GetString()!);
            var before = TestReports.ReadSource(file)!.Split('\n');
            var replacements = change.GetProperty("replacements").EnumerateArray().ToList();
            var first = replacements[0].GetProperty("deletedRegion").GetProperty("startLine").GetInt32();
            var last = replacements[^1].GetProperty("deletedRegion").GetProperty("endLine").GetInt32();
            var after = Enumerable.Reverse(replacements).Aggregate(before, Replace);

            Assert.Equal(before[..(first - 1)], after[..(first - 1)]);
            Assert.Equal(before[last..], after[^(before.Length - last)..]);
            Assert.NotEqual(before, after);
            Assert.All(YamlDocuments.Read(string.Join('\n', after).AsMemory(), TreeLimits.Default), document => Assert.Null(document.Error));
        }
    }

    [Fact]
    public async Task Places_of_a_cluster_are_objects()
    {
        using var report = JsonDocument.Parse(await TestReports.Write("sarif", "cluster"));
        var locations = Locations(report).ToList();

        Assert.All(locations, location => Assert.False(location.TryGetProperty("physicalLocation", out _)));
        Assert.Contains(
            "demo/shop/apps/Deployment/cart",
            locations.Select(location => location.GetProperty("logicalLocations")[0].GetProperty("fullyQualifiedName").GetString()));
    }

    [Fact]
    public async Task Gives_no_end_when_the_file_is_gone()
    {
        using var stream = new MemoryStream();
        await SarifReport.WriteAsync(TestScans.Files(), new ReportOptions(), stream, TestContext.Current.CancellationToken);
        using var report = JsonDocument.Parse(stream.ToArray());

        Assert.All(
            Locations(report), location => Assert.False(location.GetProperty("physicalLocation").GetProperty("region").TryGetProperty("endColumn", out _)));
    }

    [Fact]
    public async Task Tells_decisions_in_the_file_from_others()
    {
        using var report = JsonDocument.Parse(await TestReports.Write("sarif", "hostile"));
        var kinds = report.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Where(item => item.TryGetProperty("suppressions", out _))
            .ToDictionary(item => item.GetProperty("ruleId").GetString()!, item => item.GetProperty("suppressions")[0].GetProperty("kind").GetString());

        Assert.Equal("inSource", kinds["C-0012"]);
        Assert.Equal("inSource", kinds["C-0048"]);
        Assert.Equal("external", kinds["C-0260"]);
    }

    [Fact]
    public async Task Holds_no_links_in_messages()
    {
        using var report = JsonDocument.Parse(await TestReports.Write("sarif", "hostile"));
        var run = report.RootElement.GetProperty("runs")[0];
        var messages = Locations(report).Concat(run.GetProperty("results").EnumerateArray())
            .Concat(run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications").EnumerateArray())
            .Select(item => item.GetProperty("message").GetProperty("text").GetString()!).ToList();

        Assert.Contains(messages, text => text.Contains("[click] (https://evil.example)", StringComparison.Ordinal));
        Assert.DoesNotContain(messages, text => text.Contains("](", StringComparison.Ordinal));
    }

    private static IEnumerable<JsonElement> Locations(JsonDocument report) =>
        from item in report.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
        from name in (string[])["locations", "relatedLocations"]
        where item.TryGetProperty(name, out _)
        from location in item.GetProperty(name).EnumerateArray()
        select location;

    private static string[] Replace(string[] lines, JsonElement replacement)
    {
        var region = replacement.GetProperty("deletedRegion");
        var text = replacement.GetProperty("insertedContent").GetProperty("text").GetString();
        var (first, last) = (region.GetProperty("startLine").GetInt32() - 1, region.GetProperty("endLine").GetInt32() - 1);
        var head = lines[first][..(region.GetProperty("startColumn").GetInt32() - 1)];
        var tail = lines[last][(region.GetProperty("endColumn").GetInt32() - 1)..];
        return [.. lines[..first], .. $"{head}{text}{tail}".Split('\n'), .. lines[(last + 1)..]];
    }

    private static string TextOf(string[] lines, JsonElement region)
    {
        var start = region.GetProperty("startColumn").GetInt32();
        Assert.Equal(region.GetProperty("startLine").GetInt32(), region.GetProperty("endLine").GetInt32());
        return lines[region.GetProperty("startLine").GetInt32() - 1][(start - 1)..(region.GetProperty("endColumn").GetInt32() - 1)];
    }
}
