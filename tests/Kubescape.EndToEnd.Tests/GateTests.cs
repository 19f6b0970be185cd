namespace Kubescape.EndToEnd.Tests;

/// <summary>Whether a gate is breached does not depend on how the result is shown.</summary>
public sealed class GateTests
{
    private const string Bad = """
        kind: Pod
        apiVersion: v1
        metadata: {name: bad}
        spec: {hostPID: true, containers: [{name: a, image: x, securityContext: {privileged: true}}]}
        """;

    private const string Good = "kind: Service\napiVersion: v1\nmetadata: {name: good}";

    public static TheoryData<string, int> Gates => new()
    {
        { "", 0 },
        { "--compliance-threshold 100", 1 },
        { "--compliance-threshold 0", 0 },
        { "--compliance-threshold allcontrols=100", 1 },
        { "--compliance-threshold allcontrols=1", 0 },
        { "--compliance-threshold 1,allcontrols=100", 1 },
        { "--fail-threshold 0", 1 },
        { "--fail-threshold 100", 0 },
        { "--severity-threshold critical", 0 },
        { "--severity-threshold high", 1 },
        { "--fail-coverage-below 100", 1 },
        { "--fail-coverage-below 1", 0 },
        { "--baseline SAME --baseline-fail-on-new", 0 },
        { "--baseline BEFORE --baseline-fail-on-new", 1 },
        { "--baseline BEFORE --baseline-severity-threshold critical", 0 },
        { "--baseline BEFORE --baseline-severity-threshold high --baseline-granularity control", 1 },
        { "--baseline BEFORE", 0 },
        { "--compliance-threshold ghost=80", 2 },
        { "--compliance-threshold mitre=80", 2 },
        { "--severity-threshold worst", 2 },
        { "--baseline NOWHERE --baseline-fail-on-new", 2 },
        { "--baseline-fail-on-new", 2 },
    };

    [Theory]
    [MemberData(nameof(Gates))]
    public async Task A_gate_is_the_same_in_every_view_and_format(string gate, int expected)
    {
        using var folder = new TemporaryFolder();
        foreach (var (name, yaml) in new[] { ("SAME", Bad), ("BEFORE", Good) })
        {
            await KubescapeProgram.RunAsync(["scan", "framework", "allcontrols", "-", "-f", "json", "-o", folder.File(name)], yaml);
        }

        string[] options = [.. gate.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word switch
        {
            "SAME" or "BEFORE" or "NOWHERE" => folder.File($"{word}.json"),
            _ => word,
        })];
        foreach (var view in (string[])["security", "resource", "control"])
        {
            foreach (var format in await FormatsAsync())
            {
                var outcome = await KubescapeProgram.RunAsync(
                    ["scan", "framework", "allcontrols", "-", "--view", view, "-f", format, .. options], Bad);

                Assert.True(expected == outcome.ExitCode, $"{view}, {format}: {outcome.ExitCode}\n{outcome.Error}");
            }
        }
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("--fail-on-new", 1)]
    [InlineData("--severity-threshold critical", 0)]
    [InlineData("--severity-threshold high --granularity control", 1)]
    [InlineData("-f sarif", 2)]
    public async Task A_diff_fails_on_what_is_new(string options, int expected)
    {
        using var folder = new TemporaryFolder();
        foreach (var (name, yaml) in new[] { ("old", Good), ("new", Bad) })
        {
            await KubescapeProgram.RunAsync(["scan", "framework", "allcontrols", "-", "-f", "json", "-o", folder.File(name)], yaml);
        }

        var words = options.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var forward = await KubescapeProgram.RunAsync(["diff", folder.File("old.json"), folder.File("new.json"), .. words]);
        var backward = await KubescapeProgram.RunAsync(["diff", folder.File("new.json"), folder.File("old.json"), .. words]);

        Assert.Equal(expected, forward.ExitCode);
        Assert.Equal(expected == 2 ? 2 : 0, backward.ExitCode);
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
