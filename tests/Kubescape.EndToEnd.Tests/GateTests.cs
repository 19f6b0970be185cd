namespace Kubescape.EndToEnd.Tests;

/// <summary>Whether a gate is breached does not depend on how the result is shown.</summary>
public sealed class GateTests : IDisposable
{
    private const string Bad = """
        kind: Pod
        apiVersion: v1
        metadata: {name: bad}
        spec: {hostPID: true, containers: [{name: a, image: x, securityContext: {privileged: true}}]}
        """;

    private const string Good = "kind: Service\napiVersion: v1\nmetadata: {name: good}";

    private const string Held = "--compliance-threshold 0";
    private const string Breached = "--baseline BEFORE --baseline-fail-on-new";
    private const string Senseless = "--compliance-threshold ghost=80";

    private static readonly (string Options, int Expected)[] Gates =
    [
        ("", 0),
        ("--compliance-threshold 100", 1),
        (Held, 0),
        ("--compliance-threshold allcontrols=100", 1),
        ("--compliance-threshold allcontrols=1", 0),
        ("--compliance-threshold 1,allcontrols=100", 1),
        ("--fail-threshold 0", 1),
        ("--fail-threshold 100", 0),
        ("--severity-threshold critical", 0),
        ("--severity-threshold high", 1),
        ("--fail-coverage-below 100", 1),
        ("--fail-coverage-below 1", 0),
        ("--baseline SAME --baseline-fail-on-new", 0),
        (Breached, 1),
        ("--baseline BEFORE --baseline-severity-threshold critical", 0),
        ("--baseline BEFORE --baseline-severity-threshold high --baseline-granularity control", 1),
        ("--baseline BEFORE", 0),
        (Senseless, 2),
        ("--compliance-threshold mitre=80", 2),
        ("--severity-threshold worst", 2),
        ("--baseline NOWHERE --baseline-fail-on-new", 2),
        ("--baseline-fail-on-new", 2),
    ];

    private readonly TemporaryFolder folder = new();

    /// <summary>
    /// Every gate in every view, with every format as a file. Each format by itself, on standard output, is tried with a gate that
    /// holds, one that is breached and one that makes no sense; all gates with all formats would take minutes.
    /// </summary>
    [Fact]
    public async Task A_gate_is_the_same_in_every_view_and_format()
    {
        await WriteBaselinesAsync();
        var formats = await FormatsAsync();
        var runs = Gates.SelectMany(gate => new[] { "security", "resource", "control" }.Select(view => (gate.Options, gate.Expected, $"--view {view}")))
            .Concat(Gates.Select(gate => (gate.Options, gate.Expected, $"-o {folder.File("all")} -f {string.Join(',', formats)}")))
            .Concat(Gates.Where(gate => gate.Options is Held or Breached or Senseless)
                .SelectMany(gate => formats.Select(format => (gate.Options, gate.Expected, $"-f {format}"))));

        foreach (var (gate, expected, form) in runs)
        {
            string[] options = [.. Words($"{gate} {form}").Select(word => word switch
            {
                "SAME" or "BEFORE" or "NOWHERE" => folder.File($"{word}.json"),
                _ => word,
            })];
            var outcome = await KubescapeProgram.RunAsync(["scan", "framework", "allcontrols", "-", .. options], Bad);

            Assert.True(expected == outcome.ExitCode, $"{gate} {form}: {outcome.ExitCode}\n{outcome.Error}");
        }

        Assert.Equal(formats.Length, Directory.GetFiles(Path.GetDirectoryName(folder.File("all"))!, "all.*").Length);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("--fail-on-new", 1)]
    [InlineData("--severity-threshold critical", 0)]
    [InlineData("--severity-threshold high --granularity control", 1)]
    [InlineData("-f sarif --fail-on-new", 1)]
    [InlineData("-f junit --fail-on-new", 1)]
    [InlineData("-f yaml --fail-on-new", 1)]
    [InlineData("-f pdf", 2)]
    public async Task A_diff_fails_on_what_is_new(string options, int expected)
    {
        await WriteBaselinesAsync();

        var (good, bad) = (folder.File("BEFORE.json"), folder.File("SAME.json"));
        var forward = await KubescapeProgram.RunAsync(["diff", good, bad, .. Words(options)]);
        var backward = await KubescapeProgram.RunAsync(["diff", bad, good, .. Words(options)]);

        Assert.Equal(expected, forward.ExitCode);
        Assert.Equal(expected == 2 ? 2 : 0, backward.ExitCode);
    }

    public void Dispose() => folder.Dispose();

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private async Task WriteBaselinesAsync()
    {
        foreach (var (name, yaml) in new[] { ("SAME", Bad), ("BEFORE", Good) })
        {
            await KubescapeProgram.RunAsync(["scan", "framework", "allcontrols", "-", "-f", "json", "-o", folder.File(name)], yaml);
        }
    }

    /// <summary>What the program says it can write.</summary>
    private static async Task<string[]> FormatsAsync()
    {
        var outcome = await KubescapeProgram.RunAsync(["scan", "-", "-f", "nonsense"]);
        const string start = "expected ";
        var names = outcome.Error.Trim().TrimEnd('.');
        return names[(names.LastIndexOf(start, StringComparison.Ordinal) + start.Length)..].Split(", ");
    }

    private sealed class TemporaryFolder : IDisposable
    {
        private readonly string path = Directory.CreateTempSubdirectory("kubescape-gates").FullName;

        public string File(string name) => Path.Combine(path, name);

        public void Dispose() => Directory.Delete(path, recursive: true);
    }
}
