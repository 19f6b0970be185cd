namespace Kubescape.EndToEnd.Tests;

public sealed class LocalCommandTests : IDisposable
{
    private readonly string home = Directory.CreateTempSubdirectory("kubescape-home-").FullName;

    public void Dispose() => Directory.Delete(home, recursive: true);

    [Fact]
    public async Task Dry_run_lists_what_would_be_read_of_files()
    {
        File.WriteAllText(Path.Combine(home, "a.yaml"), "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\n---\nkind: [\n");
        File.WriteAllText(Path.Combine(home, "b.yaml"), "apiVersion: example.com/v1\nkind: Widget\nmetadata: {name: w}\n");

        var outcome = await RunAsync("scan", "--dry-run", home);

        Assert.Equal(0, outcome.ExitCode);
        Assert.Matches(@"a\.yaml.*Pod.*1.*judged", outcome.Output);
        Assert.Matches(@"example\.com/Widget.*skipped", outcome.Output);
        Assert.Contains("it would be skipped", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("ompliance", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Downloads_everything_into_the_home_of_the_user()
    {
        var outcome = await RunAsync("download", "artifacts");

        Assert.Equal(0, outcome.ExitCode);
        var files = Directory.GetFiles(Path.Combine(home, ".kubescape")).Select(Path.GetFileName).ToList();
        Assert.Contains("nsa.json", files);
        Assert.Contains("controls-inputs.json", files);
        Assert.Contains("attack-tracks.json", files);
        Assert.All(files, file => Assert.EndsWith(".json", file, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_downloaded_framework_has_the_controls_of_the_compiled_one()
    {
        var framework = (await RunAsync("download", "framework", "nsa", "-o", "-")).Json;
        var control = (await RunAsync("download", "control", "c-0057", "-o", "-")).Json;

        Assert.True(framework["name"].Is("NSA"));
        Assert.Equal(framework["controls"].Count, framework["controlsIDs"].Count);
        Assert.Contains(framework["controls"].Items, member => member["controlID"].Is("C-0057") && member["baseScore"].Number > 0);
        Assert.True(control["controlID"].Is("C-0057"));
        Assert.Contains(control["frameworkNames"].Items, name => name.Is("NSA"));
    }

    [Fact]
    public async Task Downloaded_inputs_can_be_scanned_with()
    {
        var file = Path.Combine(home, "inputs.json");

        Assert.Equal(0, (await RunAsync("download", "controls-inputs", "-o", file)).ExitCode);
        Assert.Equal(0, (await RunAsync("scan", "control", "C-0046", "examples/online-shop", "--controls-config", file)).ExitCode);
    }

    [Fact]
    public async Task Settings_are_private_and_the_key_is_masked()
    {
        Assert.Equal(0, (await RunAsync("config", "set", "accessKey", "s3cret")).ExitCode);
        Assert.Equal(0, (await RunAsync("config", "set", "cloudAPIURL=https://api.example.com/?a=b")).ExitCode);

        var view = await RunAsync("config", "view", "-o", "json");

        Assert.Equal("https://api.example.com/?a=b", view.Json["cloudAPIURL"].Text);
        Assert.DoesNotContain("s3cret", view.Output, StringComparison.Ordinal);
        var file = Path.Combine(home, ".kubescape", "config.json");
        Assert.Contains("s3cret", File.ReadAllText(file), StringComparison.Ordinal);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(file)!));

        Assert.Equal(0, (await RunAsync("config", "delete")).ExitCode);
        Assert.False(File.Exists(file));
    }

    [Theory]
    [InlineData("config set accountID nope", "is not a UUID")]
    [InlineData("config set colour red", "There is no setting 'colour'")]
    [InlineData("config set accountID", "expected KEY VALUE")]
    [InlineData("download framework nope", "There is no framework 'nope'")]
    [InlineData("download control C-9999", "There is no control 'C-9999'")]
    [InlineData("download artifacts -o all.json", "name a directory")]
    [InlineData("mcpserver --allow-dir /no/such", "there is no directory /no/such")]
    public async Task Wrong_usage_says_what_would_be_right(string arguments, string expected)
    {
        var outcome = await RunAsync(arguments.Split(' '));

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(expected, outcome.Error, StringComparison.Ordinal);
    }

    private Task<KubescapeProgram.Outcome> RunAsync(params string[] arguments) =>
        KubescapeProgram.RunAsync(arguments, environment: new Dictionary<string, string> { ["HOME"] = home });
}
