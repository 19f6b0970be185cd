namespace Kubescape.EndToEnd.Tests;

public sealed class CommandTests
{
    [Theory]
    [InlineData("--help", "Examples:")]
    [InlineData("scan --help", "kubescape scan k8s/ deploy.yaml")]
    [InlineData("scan framework --help", "kubescape scan framework nsa")]
    [InlineData("scan control --help", "C-0057")]
    [InlineData("fix --help", "--dry-run")]
    [InlineData("list --help", "frameworks")]
    [InlineData("list controls --help", "Examples:")]
    [InlineData("version --help", "Examples:")]
    [InlineData("completion bash --help", "source <(")]
    public async Task Every_command_has_help(string arguments, string expected)
    {
        var outcome = await KubescapeProgram.RunAsync(arguments.Split(' '));

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains(expected, outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_what_there_is()
    {
        var frameworks = await KubescapeProgram.RunAsync(["list", "frameworks", "-f", "json"]);
        var controls = await KubescapeProgram.RunAsync(["list", "controls", "-f", "json"]);

        Assert.Superset(
            new HashSet<string> { "AllControls", "cis-v1.12.0", "ClusterScan", "hardening", "NSA", "WorkloadScan" },
            frameworks.Json.Items.Select(name => name.Text!).ToHashSet());
        Assert.Contains(controls.Json.Items, control => control["id"].Is("C-0057") && control["frameworks"].Items.Any(name => name.Is("NSA")));
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("powershell")]
    public async Task Prints_a_completion_script(string shell)
    {
        var outcome = await KubescapeProgram.RunAsync(["completion", shell]);

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("[suggest:", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suggests_commands_and_flags()
    {
        Assert.Contains("framework", (await KubescapeProgram.RunAsync(["[suggest:17]", "kubescape scan fr"])).Output, StringComparison.Ordinal);
        Assert.Contains(
            "--severity-threshold", (await KubescapeProgram.RunAsync(["[suggest:20]", "kubescape scan --seve"])).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("version")]
    [InlineData("--version")]
    public async Task Says_its_version(string argument) =>
        Assert.Matches("[0-9]+\\.[0-9]+\\.[0-9]+", (await KubescapeProgram.RunAsync([argument])).Output);

    [Theory]
    [InlineData("scna", "scna")]
    [InlineData("scan --no-such-flag", "--no-such-flag")]
    [InlineData("scan framework nope examples/online-shop", "There is no framework 'nope'")]
    [InlineData("scan framework nsa,cis-eks-t1.8.0 examples/online-shop", "is for scans of clusters of Amazon (EKS): this is a scan of files")]
    [InlineData("scan control C-9999 examples/online-shop", "There is no control 'C-9999'")]
    [InlineData("scan examples/online-shop --severity-threshold awful", "'awful' is no severity")]
    [InlineData("scan examples/online-shop --compliance-threshold 101", "from 0 to 100")]
    [InlineData("scan examples/online-shop --view sideways", "there is no view 'sideways'")]
    [InlineData("scan examples/online-shop -f xml", "there is no format 'xml'")]
    [InlineData("scan examples/online-shop -f json,pretty-printer", "--output")]
    [InlineData("scan --fix", "name the manifests to scan")]
    [InlineData("scan examples/online-shop --fix", "--no-confirm")]
    [InlineData("fix /no/such", "/no/such")]
    [InlineData("scan examples/online-shop -l loud", "'loud' is no level")]
    [InlineData("scan examples/online-shop --controls-config /no/such", "/no/such")]
    [InlineData("scan --kubeconfig /no/such", "/no/such")]
    public async Task Wrong_usage_says_what_would_be_right_and_exits_with_2(string arguments, string expected)
    {
        var outcome = await KubescapeProgram.RunAsync(arguments.Split(' '));

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(expected, outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
    }
}
