using System.Globalization;
using System.Text;

namespace Kubescape.EndToEnd.Tests;

public sealed class ManifestScanTests : IDisposable
{
    private const string Shop = "examples/online-shop";

    private const string Privileged = """
        apiVersion: v1
        kind: Pod
        metadata: {name: a}
        spec: {containers: [{name: a, securityContext: {privileged: true}}]}

        """;

    private readonly string folder = Directory.CreateTempSubdirectory("kubescape-e2e-").FullName;

    [Fact]
    public async Task Shows_the_overview()
    {
        var outcome = await KubescapeProgram.RunAsync(["scan", Shop]);

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("Highest-stake workloads", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\e[", outcome.Output, StringComparison.Ordinal);
        Assert.Empty(outcome.Error);
    }

    [Theory]
    [InlineData("scan")]
    [InlineData("scan framework nsa,workloadscan")]
    public async Task Shows_attack_trees_when_asked(string command)
    {
        var outcome = await KubescapeProgram.RunAsync([.. command.Split(' '), Shop, "--print-attack-tree"]);

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("\nAttack trees\n", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("└─ Denial of service open\n", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_where_the_time_went_beside_the_report()
    {
        var outcome = await KubescapeProgram.RunAsync(["scan", "framework", "nsa", Shop, "-f", "json", "--profile"]);

        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal("v2", outcome.Json["metadata"]["scanMetadata"]["formatVersion"].Text);
        Assert.Contains("slowest controls", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Colours_when_asked()
    {
        Assert.Contains("\e[", (await KubescapeProgram.RunAsync(["scan", Shop, "--enable-color"])).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\e[", (await KubescapeProgram.RunAsync(["scan", Shop, "--enable-color", "--disable-color"])).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--include-kinds podz", "there is no kind 'podz' that a control judges. Did you mean 'Pod'?")]
    [InlineData("--exclude-kinds deploy.batch", "there is no kind 'deploy.batch'")]
    [InlineData("--label-selector app>1", "'app>1' is no requirement")]
    [InlineData("--skip-controls C-9", "--exclude-controls: there is no control 'C-9'")]
    [InlineData("--include-controls c-0057 --exclude-controls C-0057", "leave no control of this scan")]
    [InlineData("--min-severity bad", "--min-severity: 'bad' is no severity")]
    [InlineData("--min-severity high --max-severity low", "is above --max-severity (Low)")]
    public async Task Refuses_filters_that_make_no_sense(string arguments, string expected)
    {
        var outcome = await KubescapeProgram.RunAsync(["scan", Shop, .. arguments.Split(' ')]);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(expected, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hides_names_by_the_key()
    {
        string[] arguments = ["scan", Shop, "-f", "json", "--hide"];
        var first = await KubescapeProgram.RunAsync([.. arguments, "--hide-key", "a"]);
        var second = await KubescapeProgram.RunAsync(
            arguments, environment: new Dictionary<string, string> { ["KUBESCAPE_HIDE_KEY"] = "a" });
        var other = await KubescapeProgram.RunAsync(arguments);

        Assert.Equal(Resources(first), Resources(second));
        Assert.NotEqual(Resources(first), Resources(other));
        Assert.DoesNotContain("online-shop", first.Output, StringComparison.Ordinal);
        Assert.Contains("for this report alone", other.Json["notes"][0].Text, StringComparison.Ordinal);

        static string Resources(KubescapeProgram.Outcome outcome) => outcome.Json["resources"].ToString();
    }

    [Theory]
    [InlineData("--hide-key a")]
    [InlineData("--hide --show-secrets")]
    public async Task Refuses_what_cannot_be_hidden(string arguments) =>
        Assert.Equal(2, (await KubescapeProgram.RunAsync(["scan", Shop, .. arguments.Split(' ')])).ExitCode);

    [Fact]
    public async Task Judges_what_the_filters_leave_and_gates_see_what_is_hidden()
    {
        var outcome = await KubescapeProgram.RunAsync(
            [
                "scan", Shop, "-f", "json", "--include-kinds", "deploy", "--include-controls", "c-0057,c-0016,c-0018",
                "--min-severity", "critical", "--severity-threshold", "low",
            ]);

        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal(0, outcome.Json["results"].Count);
        Assert.Contains("are shown; hidden are 3 other controls", outcome.Json["notes"][0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gives_the_same_bytes_for_the_same_input()
    {
        var first = await KubescapeProgram.RunAsync(["scan", Shop, "-f", "json"]);
        var second = await KubescapeProgram.RunAsync(["scan", Shop, "-f", "json"]);

        Assert.Equal(WithoutTime(first.Output), WithoutTime(second.Output));
        Assert.Equal("v2", first.Json["metadata"]["scanMetadata"]["formatVersion"].Text);

        static string WithoutTime(string json) => json[json.IndexOf("clusterAPIServerInfo", StringComparison.Ordinal)..];
    }

    [Theory]
    [InlineData("security")]
    [InlineData("resource")]
    [InlineData("control")]
    public async Task A_breached_gate_exits_with_1_in_every_view(string view)
    {
        var outcome = await KubescapeProgram.RunAsync(["scan", Shop, "--view", view, "--severity-threshold", "high"]);

        Assert.Equal(1, outcome.ExitCode);
        Assert.NotEmpty(outcome.Output);
        Assert.Contains("of severity high or above", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--compliance-threshold 100", 1)]
    [InlineData("--compliance-threshold 1", 0)]
    [InlineData("--fail-coverage-below 100", 1)]
    [InlineData("--fail-coverage-below 10", 0)]
    [InlineData("--severity-threshold critical", 0)]
    public async Task Gates_decide_the_exit_code_of_machine_formats_too(string gate, int expected) =>
        Assert.Equal(expected, (await KubescapeProgram.RunAsync(["scan", Shop, "-f", "json", .. gate.Split(' ')])).ExitCode);

    [Fact]
    public async Task Writes_reports_to_files_and_shows_the_overview()
    {
        var outcome = await KubescapeProgram.RunAsync(["scan", Shop, "-f", "json,pretty-printer", "-o", Path.Combine(folder, "report")]);

        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal(["report.json", "report.txt"], Directory.GetFiles(folder).Select(Path.GetFileName).Order());
        Assert.Contains("Highest-stake workloads", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sarif,json", "report", "report.json report.sarif")]
    [InlineData("sarif,json", "report.json", "report.json report.sarif")]
    [InlineData("json,gitlab-sast,yaml,csv,junit,prometheus", "report", "report.csv report.gitlab-sast.json report.json report.prom report.xml report.yaml")]
    [InlineData("gitlab-sast", "gl-sast-report.json", "gl-sast-report.json")]
    [InlineData("gitlab-sast", "report", "report.gitlab-sast.json")]
    public async Task Writes_each_format_to_a_file_of_its_own(string formats, string output, string expected)
    {
        var outcome = await KubescapeProgram.RunAsync(["scan", Shop, "-f", formats, "-o", Path.Combine(folder, output)]);

        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal(expected.Split(' '), Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(Directory.GetFiles(folder), file => Assert.NotEqual(0, new FileInfo(file).Length));
    }

    [Theory]
    [InlineData("--format-version v1", "is not written in version 'v1': expected v2.")]
    [InlineData("--format nonsense", "there is no format 'nonsense': expected pretty-printer, ")]
    [InlineData("--format sarif,json", "Several formats need --output")]
    public async Task A_report_that_cannot_be_asked_for_exits_with_2(string options, string expected)
    {
        var outcome = await KubescapeProgram.RunAsync(["scan", Shop, .. options.Split(' ')]);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Empty(outcome.Output);
        Assert.Contains(expected, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_that_cannot_be_written_exits_with_2()
    {
        var outcome = await KubescapeProgram.RunAsync(["scan", Shop, "-f", "json", "-o", Path.Combine(folder, "no", "report")]);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("report.json: the file cannot be written: there is no such directory.", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reads_standard_input() => Assert.Contains("Privileged container", (await KubescapeProgram.RunAsync(["scan", "-"], Privileged)).Output, StringComparison.Ordinal);

    [Fact]
    public async Task Evidence_names_file_line_and_column()
    {
        var file = Write("pod.yaml", Privileged);

        var outcome = await KubescapeProgram.RunAsync(["scan", "control", "C-0057", file, "-v"]);

        Assert.Contains($"{file}:4:49", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Control_inputs_can_be_tuned()
    {
        var config = Write("inputs.yaml", "imageRepositoryAllowList: [registry.example.com/]\n");
        Write("k8s/pod.yaml", "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: a, image: nginx}]}\n");

        var without = await KubescapeProgram.RunAsync(["scan", "control", "C-0078", Path.Combine(folder, "k8s"), "-f", "json"]);
        var with = await KubescapeProgram.RunAsync(["scan", "control", "C-0078", Path.Combine(folder, "k8s"), "-f", "json", "--controls-config", config]);

        Assert.Equal("configuration", without.Json["summaryDetails"]["controls"]["C-0078"]["statusInfo"]["subStatus"].Text);
        Assert.Equal("failed", with.Json["summaryDetails"]["controls"]["C-0078"]["status"].Text);
    }

    [Theory]
    [InlineData("/no/such/path", "there is no such file or directory")]
    [InlineData("{folder}", "there are no .yaml, .yml or .json files")]
    [InlineData("{folder}/*.yaml", "no file matches")]
    public async Task Nothing_to_scan_exits_with_2(string path, string expected)
    {
        var outcome = await KubescapeProgram.RunAsync(["scan", path.Replace("{folder}", folder, StringComparison.Ordinal)]);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Empty(outcome.Output);
        Assert.Contains(expected, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_input_is_named_and_never_counts_as_passed()
    {
        Write("good.yaml", "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\n");
        Write("truncated.yaml", "apiVersion: v1\nkind: Pod\nmetadata: {name: [a\n");
        Write("deep.yaml", "apiVersion: v1\nkind: Pod\nspec: " + new string('[', 10_000));
        Write("deep.json", """{"apiVersion": "v1", "kind": "Pod", "spec": """ + new string('[', 10_000));
        Write("bomb.yaml", Bomb());
        Write("latin.yaml", Encoding.Latin1.GetBytes("apiVersion: v1\nkind: Pod\nmetadata: {name: caf\u00e9}\n"));
        Write("kindless.yaml", "apiVersion: v1\nmetadata: {name: a}\n");
        Write("huge.yaml", []);
        using (var huge = File.OpenWrite(Path.Combine(folder, "huge.yaml")))
        {
            huge.SetLength(1L << 30);
        }

        var outcome = await KubescapeProgram.RunAsync(["scan", folder, "-f", "json", "--fail-coverage-below", "90", "--compliance-threshold", "1"]);

        Assert.Equal(1, outcome.ExitCode);
        var places = outcome.Json["problems"].Items.Select(problem => problem["place"].Text![(folder.Length + 1)..]).ToList();
        Assert.Equal(7, outcome.Json["scanCoverage"]["unreadSources"].Integer);
        Assert.Equal(["bomb.yaml", "deep.json", "deep.yaml", "huge.yaml", "kindless.yaml", "latin.yaml", "truncated.yaml"], places.Select(place => place.Split(':')[0]));
        Assert.Contains("latin.yaml:3:1", places);
        Assert.Contains("cannot be computed", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secrets_stay_out_of_reports()
    {
        Write("pod.yaml", """
            apiVersion: v1
            kind: Pod
            metadata: {name: a}
            spec: {containers: [{name: a, env: [{name: PASSWORD, value: hunter2-hunter2}]}]}
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: c}
            data: {password: hunter2-hunter2}
            ---
            apiVersion: v1
            kind: Secret
            metadata: {name: s}
            stringData: {password: hunter2-hunter2}
            """);

        foreach (var format in (string[][])[["-f", "json"], ["-f", "sarif"], ["-f", "csv"], ["-f", "junit"], ["-f", "yaml"], ["-v", "--view", "resource"], ["-v", "--view", "control"], []])
        {
            var outcome = await KubescapeProgram.RunAsync(["scan", folder, .. format]);

            Assert.Equal(0, outcome.ExitCode);
            Assert.DoesNotContain("hunter2", outcome.Output + outcome.Error, StringComparison.Ordinal);
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Bomb()
    {
        var yaml = new StringBuilder("apiVersion: v1\nkind: Pod\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var level = 1; level < 10; level++)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"a{level}: &a{level} [{string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 10))}]\n");
        }

        return yaml.ToString();
    }

    private string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    private string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
