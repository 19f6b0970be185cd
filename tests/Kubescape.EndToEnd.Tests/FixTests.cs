namespace Kubescape.EndToEnd.Tests;

public sealed class FixTests : IDisposable
{
    private const string Manifest = """
        # A pod that asks for too much.
        apiVersion: v1
        kind: Pod
        metadata: {name: tool, namespace: shop}
        spec:
          hostPID: true # debugging
          containers:
          - name: "tool" # the only one
            image: tool:1
            securityContext:
              privileged: true
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kubescape-fix-");

    private string Pod => Path.Combine(folder.FullName, "pod.yaml");

    private string Report => Path.Combine(folder.FullName, "report.json");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Mends_what_a_report_names_and_nothing_else()
    {
        await ScanAsync("C-0038,C-0057");

        var outcome = await KubescapeProgram.RunAsync(["fix", Report, "--no-confirm"]);

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("-  hostPID: true # debugging", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("in 1 file.", outcome.Output, StringComparison.Ordinal);
        var mended = await File.ReadAllTextAsync(Pod, TestContext.Current.CancellationToken);
        Assert.StartsWith("# A pod that asks for too much.\n", mended, StringComparison.Ordinal);
        Assert.Contains("  - name: \"tool\" # the only one\n", mended, StringComparison.Ordinal);
        Assert.DoesNotContain("hostPID", mended, StringComparison.Ordinal);
        Assert.DoesNotContain("privileged: true", mended, StringComparison.Ordinal);
        var again = await KubescapeProgram.RunAsync(["scan", "control", "C-0038,C-0057", Pod, "--severity-threshold", "low"]);
        Assert.Equal(0, again.ExitCode);
    }

    [Fact]
    public async Task Scans_and_mends_in_one_go()
    {
        await File.WriteAllTextAsync(Pod, Manifest, TestContext.Current.CancellationToken);

        var outcome = await KubescapeProgram.RunAsync(["scan", "control", "C-0057", Pod, "-f", "json", "--fix", "--no-confirm"]);

        Assert.Equal(0, outcome.ExitCode);
        Assert.True(outcome.Json["results"].Exists);
        Assert.Contains("+++ ", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("privileged: true", await File.ReadAllTextAsync(Pod, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--dry-run", 0, "Nothing was changed.", "")]
    [InlineData("", 2, "", "--no-confirm")]
    public async Task Changes_nothing_unless_told(string flag, int exitCode, string output, string error)
    {
        await ScanAsync("C-0057");

        var outcome = await KubescapeProgram.RunAsync(["fix", Report, .. flag.Length == 0 ? [] : new[] { flag }]);

        Assert.Equal(exitCode, outcome.ExitCode);
        Assert.Contains(output, outcome.Output, StringComparison.Ordinal);
        Assert.Contains(error, outcome.Error, StringComparison.Ordinal);
        Assert.Equal(Manifest, await File.ReadAllTextAsync(Pod, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_file_that_changed_since_the_scan_is_not_touched()
    {
        await ScanAsync("C-0057");
        await File.AppendAllTextAsync(Pod, "# later\n", TestContext.Current.CancellationToken);

        var outcome = await KubescapeProgram.RunAsync(["fix", Report, "--no-confirm"]);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("changed since the scan", outcome.Error, StringComparison.Ordinal);
        Assert.Equal($"{Manifest}# later\n", await File.ReadAllTextAsync(Pod, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_text_that_is_no_report_is_refused()
    {
        await File.WriteAllTextAsync(Report, "{}", TestContext.Current.CancellationToken);

        var outcome = await KubescapeProgram.RunAsync(["fix", Report]);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("no report of a scan", outcome.Error, StringComparison.Ordinal);
    }

    private async Task ScanAsync(string controls)
    {
        await File.WriteAllTextAsync(Pod, Manifest, TestContext.Current.CancellationToken);
        var outcome = await KubescapeProgram.RunAsync(["scan", "control", controls, Pod, "-f", "json", "-o", Report]);
        Assert.True(outcome.ExitCode == 0, outcome.Error);
    }
}
