using System.Text;

namespace Kubescape.Reports.Tests;

public sealed class CsvReportTests
{
    public static TheoryData<string> Scans => TestReports.Scans;

    [Theory, MemberData(nameof(Scans))]
    public async Task Holds_every_outcome(string scan)
    {
        var rows = Parse(await TestReports.Write("csv", scan));
        var result = TestReports.Scan(scan);

        Assert.All(rows, row => Assert.Equal(13, row.Count));
        Assert.Equal(
            Outcomes.Of(result),
            new Outcomes(
                rows.Count(row => row[3] == "failed"),
                rows.Count(row => row[3] == "skipped" && row[5].Length > 0),
                rows.Count(row => row[3] == "accepted")));
        Assert.All(
            result.Controls.Where(control => control.Status == Posture.Status.NotEvaluated),
            control => Assert.Contains(rows, row => row[1] == control.Control.Id && row[3] == "skipped" && row[10].Length > 0));
    }

    [Fact]
    public async Task Holds_no_formula() => Assert.All(
        Parse(await TestReports.Write("csv", "hostile")).SelectMany(row => row).Where(cell => cell.Length > 0),
        cell => Assert.DoesNotContain(cell.TrimStart()[0], "=+-@\t\r"));

    [Theory]
    [InlineData("plain text", "plain text")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a \"b\"", "\"a \"\"b\"\"\"")]
    [InlineData("a\r\nb", "a  b")]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("  @x", "\"'  @x\"")]
    [InlineData("\t-1", "\"' -1\"")]
    [InlineData("＝1", "\"'＝1\"")]
    [InlineData("", "")]
    public void Quotes_cells(string value, string expected) => Assert.Equal(expected, CsvRow.Cell(value));

    /// <summary>Reads as RFC 4180 says, and no more leniently.</summary>
    private static List<List<string>> Parse(string csv)
    {
        var rows = new List<List<string>> { new() };
        var cell = new StringBuilder();
        for (var at = 0; at < csv.Length; at++)
        {
            if (csv[at] == '"')
            {
                Assert.Equal(0, cell.Length);
                for (at++; csv[at] != '"' || (at + 1 < csv.Length && csv[at + 1] == '"'); at++)
                {
                    cell.Append(csv[at]);
                    at += csv[at] == '"' ? 1 : 0;
                }

                Assert.Contains(csv[at + 1], ",\r");
            }
            else if (csv[at] == ',')
            {
                EndCell();
            }
            else if (csv[at] == '\r')
            {
                Assert.Equal('\n', csv[++at]);
                EndCell();
                rows.Add([]);
            }
            else
            {
                Assert.NotEqual('\n', csv[at]);
                cell.Append(csv[at]);
            }
        }

        Assert.Empty(rows[^1]);
        return rows[..^1];

        void EndCell()
        {
            rows[^1].Add(cell.ToString());
            cell.Clear();
        }
    }
}
