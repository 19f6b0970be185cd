using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Reports.Tests;

public sealed class OverviewTests
{
    private const string Pod = "{ apiVersion: v1, kind: Pod, metadata: { name: cart } }";

    [Fact]
    public void Says_that_all_passed_only_when_all_was_judged()
    {
        var complete = Print(TestScans.Manifest(Pod, "C-0048"));
        var incomplete = Print(TestScans.Manifest(Pod, "C-0048", "C-0078"));

        Assert.Contains("Nothing fails: 1 control passed on 1 resource.", complete, StringComparison.Ordinal);
        Assert.DoesNotContain("Scan coverage\n", complete, StringComparison.Ordinal);
        Assert.Contains("No control failed; 1 of 2 could not be evaluated in full.", incomplete, StringComparison.Ordinal);
        Assert.Contains("[1] C-0078: needs a value", incomplete, StringComparison.Ordinal);
    }

    [Fact]
    public void Does_not_call_an_empty_scan_a_pass()
    {
        var printed = Print(TestScans.Manifest("{ apiVersion: v1, kind: ConfigMap, metadata: { name: cart } }", "C-0048"));

        Assert.Contains("Nothing was judged", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("passed", printed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, 20, "and 5 more problems: add -v to see them all")]
    [InlineData(true, 25, "  broken.yaml:25:1: is no mapping")]
    public void Shows_the_first_problems_and_counts_the_rest(bool verbose, int shown, string lastLine)
    {
        var result = TestScans.Manifest(Pod, "C-0048") with { Problems = [.. Enumerable.Range(1, 25).Select(Broken)] };

        var printed = Print(result, verbose);

        Assert.Equal(shown, printed.Split('\n').Count(line => line.Contains("broken.yaml", StringComparison.Ordinal)));
        Assert.EndsWith($"\n{lastLine}\n", printed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("deploy", "deploy")]
    [InlineData("my charts/it's", @"'my charts/it'\''s'")]
    [InlineData("$(reboot)", "'$(reboot)'")]
    [InlineData("", "''")]
    public void Suggests_commands_that_a_shell_reads_as_they_were_meant(string path, string quoted)
    {
        var commands = new SuggestedCommands("kubescape", new ScanTarget(TargetKind.Directory) { Paths = [path] });

        Assert.Equal($"kubescape scan control C-0057 -v {quoted}", commands.Control("C-0057"));
    }

    private static SourceProblem Broken(int line) => new(ProblemSeverity.Error, $"broken.yaml:{line}:1", "is no mapping");

    private static string Print(ScanResult result, bool verbose = false) =>
        TestConsole.Print(result, new PrettyOptions { Verbose = verbose }, width: 100);
}
