using System.Xml.Linq;
using Kubescape.Posture;

namespace Kubescape.Reports.Tests;

public sealed class JUnitReportTests
{
    public static TheoryData<string> Scans => TestReports.Scans;

    [Theory, MemberData(nameof(Scans))]
    public async Task Holds_every_outcome(string scan)
    {
        var result = TestReports.Scan(scan);
        var suites = XDocument.Parse(await TestReports.Write("junit", scan)).Root!.Elements().ToList();
        var groups = result.Frameworks.IsEmpty ? [result.Controls] : result.Frameworks.Select(framework => framework.Controls).ToList();

        Assert.Equal(groups.Count + (result.Problems.IsEmpty && result.Coverage.Gaps.IsEmpty ? 0 : 1), suites.Count);
        foreach (var (controls, suite) in groups.Zip(suites))
        {
            Assert.Equal(controls.Count(control => control.Status == Status.Failed), suite.Descendants("failure").Count());
            Assert.Equal(controls.Count(control => control.Status == Status.NotEvaluated), suite.Descendants("skipped").Count());
            Assert.Equal(
                controls.Sum(control => control.Counters.Failed),
                suite.Descendants("failure").Sum(failure => failure.Value.Split('\n').Count(line => line.StartsWith("apiVersion: ", StringComparison.Ordinal))));
            Assert.Equal(
                controls.Sum(control => control.Evaluations.Count(evaluation => evaluation.Accepted.Length > 0)),
                suite.Descendants("system-out").Sum(text => text.Value.Split('\n').Count(line => line.StartsWith("Accepted: ", StringComparison.Ordinal))));
            Assert.Equal(
                controls.Sum(control => control.Counters.NotEvaluated),
                suite.Descendants("testcase").Sum(
                    test => Openings.Resources($"{test.Element("failure")?.Value}{test.Element("skipped")?.Attribute("message")?.Value}")));
        }
    }

    [Theory, MemberData(nameof(Scans))]
    public async Task Counts_what_it_holds(string scan)
    {
        var root = XDocument.Parse(await TestReports.Write("junit", scan)).Root!;

        Assert.All(root.Elements("testsuite").Append(root), element =>
        {
            Assert.Equal(element.Descendants("testcase").Count(), (int)element.Attribute("tests")!);
            Assert.Equal(element.Descendants("failure").Count(), (int)element.Attribute("failures")!);
            Assert.Equal(element.Descendants("error").Count(), (int)element.Attribute("errors")!);
            Assert.NotNull(element.Attribute("time"));
        });
        Assert.All(root.Elements("testsuite"), suite => Assert.Equal(suite.Descendants("skipped").Count(), (int)suite.Attribute("skipped")!));
        Assert.All(root.Descendants("testcase"), test => Assert.True(test.Elements().Count(element => element.Name != "system-out") <= 1));
    }

    [Fact]
    public async Task Shows_the_compliance_of_a_framework()
    {
        var result = TestScans.Cluster();
        var suites = XDocument.Parse(await TestReports.Write("junit", result)).Root!.Elements().Where(suite => suite.Element("properties") is not null);

        Assert.Equal(
            result.Frameworks.Select(framework => (framework.Framework.Name, Score.Percent(framework.ComplianceScore))),
            suites.Select(suite => ((string)suite.Attribute("name")!, (string)suite.Element("properties")!.Element("property")!.Attribute("value")!)));
    }
}
