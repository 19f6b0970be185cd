using System.Text;
using Kubescape.Posture;

namespace Kubescape.Reports.Tests;

public sealed class MarkdownReportTests
{
    private static readonly ReportOptions Options = new() { Version = "0.1.0" };

    [Theory, InlineData("cluster"), InlineData("files"), InlineData("hostile")]
    public async Task Writes_a_comment(string scan) =>
        Golden.Matches($"{scan}.md", await PaperScans.WriteText("markdown", PaperScans.Of(scan)));

    [Theory, InlineData("cluster"), InlineData("files"), InlineData("hostile")]
    public void Tells_every_failure_once(string scan)
    {
        var result = PaperScans.Of(scan);
        var lines = MarkdownReport.Compose(result, Options, 65_536).Split('\n');
        var sections = lines.Count(line => line.StartsWith("### ", StringComparison.Ordinal));
        var rows = MarkdownRows.Of(lines, "## Failed controls");

        Assert.Equal(result.Controls.Count(control => control.Status == Status.Failed), sections);
        Assert.Equal(result.Controls.Sum(control => control.Failed.Sum(failed => failed.Findings.Length)), rows.Count);
        Assert.All(rows, row => Assert.Equal(4, row.Count));
        Assert.Equal(
            result.Controls.Count(control => control.Reason is not null || control.Counters.NotEvaluated > 0),
            MarkdownRows.Of(lines, "## Not evaluated").Count);
        Assert.Equal(
            result.Controls.Sum(control => control.Evaluations.Sum(
                evaluation => evaluation.Accepted.Select(accepted => accepted.By).Distinct().Count())),
            MarkdownRows.Of(lines, "## Accepted risks").Sum(row => int.Parse(row[^1], System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Triggers_nothing_on_the_host()
    {
        var text = MarkdownReport.Compose(PaperScans.Hostile(), Options, 65_536);
        var outside = MarkdownRows.WithoutCode(text);

        Assert.DoesNotContain("@", outside, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", outside, StringComparison.Ordinal);
        Assert.DoesNotContain("#7", outside.Replace("&#7", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("evil.example)", outside, StringComparison.Ordinal);
        Assert.DoesNotContain("GH-7", outside, StringComparison.Ordinal);
        Assert.DoesNotContain(text, character => char.IsControl(character) && character != '\n');
        Assert.DoesNotContain(text.Split('\n'), line => line.StartsWith("# All", StringComparison.Ordinal));
    }

    [Theory, InlineData(3_000), InlineData(10_000), InlineData(65_536)]
    public void Says_what_did_not_fit(int limit)
    {
        var text = MarkdownReport.Compose(TestScans.Large(2_000), Options, limit);

        Assert.InRange(Encoding.UTF8.GetByteCount(text), 1_000, limit);
        Assert.Contains("**Left out for length:**", text, StringComparison.Ordinal);
        Assert.Equal(text.Split("<details>").Length, text.Split("</details>").Length);
    }

    [Theory]
    [InlineData("plain", "`plain`")]
    [InlineData("a|b", "<code>a&#124;b</code>")]
    [InlineData("`", "<code>&#96;</code>")]
    [InlineData("", "")]
    public void Writes_values_as_code(string value, string expected) => Assert.Equal(expected, MarkdownText.Code(value));

    [Theory]
    [InlineData("see: this", "see: this")]
    [InlineData("@a", "&#64;&#8203;a")]
    [InlineData("x#1", "x&#35;&#8203;1")]
    [InlineData("https://a", "https&#58;//a")]
    [InlineData("www.a", "www&#46;&#8203;a")]
    [InlineData("GH-1", "GH&#45;&#8203;1")]
    public void Writes_prose_that_stays_prose(string value, string expected) => Assert.Equal(expected, MarkdownText.Prose(value));
}
