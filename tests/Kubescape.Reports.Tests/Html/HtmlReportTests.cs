using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Kubescape.Controls;
using Kubescape.Posture;

namespace Kubescape.Reports.Tests;

public sealed class HtmlReportTests
{
    public static TheoryData<string> Scans => ["cluster", "files", "hostile", "benchmark"];

    [Theory, MemberData(nameof(Scans))]
    public async Task Is_one_document(string scan) => Golden.Matches($"{scan}.html", (await HtmlDocument.OfAsync(Scan(scan))).WithoutAssets);

    [Theory, MemberData(nameof(Scans))]
    public async Task Counts_what_the_result_counts(string scan)
    {
        var result = Scan(scan);
        var data = (await HtmlDocument.OfAsync(result)).Data;

        var results = data.GetProperty("results").EnumerateArray().Take(result.Controls.Length).ToList();
        Assert.Equal(result.Controls.Count(control => control.Status == Status.Failed), results.Count(item => item.GetProperty("status").ValueEquals("failed")));
        Assert.Equal(
            Wording.Severities.Sum(severity => result.FailedResources[severity]), results.Sum(item => item.GetProperty("failed").GetArrayLength()));
        Assert.Equal(
            result.Controls.Sum(control => control.Counters.NotEvaluated),
            results.Sum(item => item.GetProperty("notEvaluated").EnumerateArray().Sum(reason => Length(reason.GetProperty("resources")))));
        Assert.Equal(
            result.Controls.Sum(control => control.Counters.Passed - control.Counters.Accepted), results.Sum(item => Length(item.GetProperty("passed"))));
        Assert.Equal(
            result.Controls.SelectMany(control => control.Evaluations).Sum(evaluation => evaluation.Accepted.Length),
            results.Sum(item => item.GetProperty("accepted").GetArrayLength()));
        Assert.Equal(result.Resources.Select(resource => resource.Id), data.GetProperty("resources").EnumerateArray().Select(item => item[0].GetString()));
    }

    [Fact]
    public async Task Says_who_accepted_what_and_why()
    {
        var document = await HtmlDocument.OfAsync(HtmlScans.Hostile());

        var acceptance = document.Data.GetProperty("acceptances")[0];
        Assert.Equal("Jane <jane@shop.example>", acceptance.GetProperty("author").GetString());
        Assert.Contains("Jane &lt;jane@shop.example&gt;", document.Text, StringComparison.Ordinal);
        Assert.Contains("2027-01-01 00:00 UTC", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Holds_hostile_text_as_text()
    {
        var document = await HtmlDocument.OfAsync(HtmlScans.Hostile());
        var outside = document.WithoutAssets;

        Assert.Equal(HtmlScans.HostileName, document.Data.GetProperty("resources")[0][3].GetString());
        Assert.DoesNotContain("alert(1)</script>", outside, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", outside, StringComparison.Ordinal);
        Assert.DoesNotContain("<!--", outside, StringComparison.Ordinal);
        Assert.DoesNotContain(outside, character => character is '\u2028' or '\u202E');
        Assert.Equal(2, outside.Split("</script>").Length - 1);
    }

    [Theory, MemberData(nameof(Scans))]
    public async Task Never_holds_a_secret(string scan) =>
        Assert.DoesNotContain("hunter2", (await HtmlDocument.OfAsync(Scan(scan))).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Lets_nothing_run_but_its_own_script()
    {
        var document = await HtmlDocument.OfAsync(TestScans.Files());
        var (text, script, style) = (document.Text, document.Between("<script>", "</script>"), document.Between("<style>", "</style>"));

        Assert.Contains($"script-src 'sha256-{Hash(script)}'", text, StringComparison.Ordinal);
        Assert.Contains($"style-src 'sha256-{Hash(style)}'", text, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", text, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", text.Replace(script, "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Loads_nothing()
    {
        var text = (await HtmlDocument.OfAsync(TestScans.Files())).WithoutAssets;

        Assert.DoesNotContain(" src=", text, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"http", text, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", HtmlAsset.Style.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", HtmlAsset.Style.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaves_out_findings_beyond_the_first_twenty_and_says_how_many()
    {
        var containers = string.Concat(Enumerable.Range(0, 25).Select(index => $"\n  - name: c{index}"));
        var result = TestScans.Manifest($"apiVersion: v1\nkind: Pod\nmetadata: {{ name: many }}\nspec:\n  containers:{containers}", "C-0270");

        var failed = (await HtmlDocument.OfAsync(result)).Data.GetProperty("results")[0].GetProperty("failed")[0];

        Assert.Equal(5, failed[1].GetInt32());
        Assert.Equal(2 + (20 * 4), failed.GetArrayLength());
    }

    [Fact]
    public async Task Stays_small_when_the_scan_is_large()
    {
        var text = (await HtmlDocument.OfAsync(TestScans.Large(2000))).Text;

        Assert.InRange(text.Length, 100_000, 4_000_000);
    }

    private static ScanResult Scan(string name) => name switch
    {
        "cluster" => TestScans.Cluster(),
        "files" => TestScans.Files(),
        "hostile" => HtmlScans.Hostile(),
        _ => TestScans.Benchmark(),
    };

    /// <summary>How many numbers the runs stand for.</summary>
    private static int Length(JsonElement runs) => runs.EnumerateArray().Where((_, index) => index % 2 == 1).Sum(length => length.GetInt32());

    private static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
