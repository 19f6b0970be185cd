using System.Text.Json;

namespace Kubescape.Reports.Tests;

public sealed class GitLabReportTests
{
    private static readonly string[] Severities = ["Info", "Unknown", "Low", "Medium", "High", "Critical"];

    public static TheoryData<string> Scans => TestReports.Scans;

    [Theory, MemberData(nameof(Scans))]
    public async Task Holds_every_outcome(string scan)
    {
        var result = TestReports.Scan(scan);
        using var report = JsonDocument.Parse(await TestReports.Write("gitlab-sast", scan));
        var messages = report.RootElement.GetProperty("scan").GetProperty("messages").EnumerateArray()
            .Select(message => (Level: message.GetProperty("level").GetString(), Text: message.GetProperty("value").GetString()!)).ToList();

        Assert.Equal(
            Outcomes.Of(result),
            new Outcomes(
                report.RootElement.GetProperty("vulnerabilities").GetArrayLength(),
                messages.Where(message => message.Level == "warn")
                    .Sum(message => Openings.Resources(message.Text)),
                messages.Count(message => message.Level == "info" && message.Text.StartsWith("Accepted: ", StringComparison.Ordinal))));
        Assert.All(
            result.Controls.Where(control => control.Reason is not null),
            control => Assert.Contains(messages, message => message.Text.StartsWith(control.Control.Id, StringComparison.Ordinal)));
    }

    /// <summary>What the schema demands of a vulnerability, and what the server does.</summary>
    [Theory, MemberData(nameof(Scans))]
    public async Task Fits_the_schema(string scan)
    {
        using var report = JsonDocument.Parse(await TestReports.Write("gitlab-sast", scan));
        var root = report.RootElement;

        Assert.Matches("^15\\.[0-9]+\\.[0-9]+$", root.GetProperty("version").GetString());
        Assert.All((string[])["start_time", "end_time"], name => Assert.Matches(
            "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}$", root.GetProperty("scan").GetProperty(name).GetString()));
        Assert.All((string[])["analyzer", "scanner"], name => Assert.All(
            (string[])["id", "name", "vendor", "version"], member => Assert.True(root.GetProperty("scan").GetProperty(name).TryGetProperty(member, out _))));
        Assert.All(root.GetProperty("vulnerabilities").EnumerateArray(), item =>
        {
            var id = item.GetProperty("id").GetGuid();
            Assert.Equal((5, true), (id.Version, id.Variant is >= 8 and <= 11));
            Assert.InRange(item.GetProperty("name").GetString()!.Length, 1, 255);
            Assert.InRange(item.GetProperty("solution").GetString()!.Length, 1, 7000);
            Assert.Contains(item.GetProperty("severity").GetString(), Severities);
            Assert.NotEmpty(item.GetProperty("location").GetProperty("file").GetString()!);
            Assert.True(scan == "cluster" || item.GetProperty("location").GetProperty("start_line").GetInt32() > 0);
            Assert.All(item.GetProperty("identifiers").EnumerateArray(), identifier =>
                Assert.All((string[])["type", "name", "value"], member => Assert.NotEmpty(identifier.GetProperty(member).GetString()!)));
        });
        Assert.Distinct(root.GetProperty("vulnerabilities").EnumerateArray().Select(item => item.GetProperty("id").GetString()));
    }

    [Fact]
    public void Ids_depend_on_the_name_alone()
    {
        Assert.Equal(NamedUuid.Of("a"), NamedUuid.Of("a"));
        Assert.NotEqual(NamedUuid.Of("a"), NamedUuid.Of("b"));
    }
}
