namespace Kubescape.EndToEnd.Tests;

public sealed class AcceptanceTests : IDisposable
{
    private const string Pod = """
        apiVersion: v1
        kind: Pod
        metadata: {name: a}
        spec: {containers: [{name: a, securityContext: {privileged: true}}]}

        """;

    private const string Entry = "[{name: device, resources: [{attributes: {kind: Pod}}], posturePolicies: [{controlID: C-0057}]}]";

    private readonly string folder = Directory.CreateTempSubdirectory("kubescape-e2e-").FullName;

    [Fact]
    public async Task An_exceptions_file_opens_the_gate_and_is_reported()
    {
        var outcome = await ScanAsync(Pod, "--exceptions", Write("exceptions.yaml", Entry), "--severity-threshold", "low", "--explain-exceptions");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("1 failure is accepted, by 1 entry", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("C-0057  Pod a  spec.containers[0].securityContext.privileged", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("exceptions.yaml", "- name: a\n  posturePolicies:\n  - controlID: C-9999", ":3: 'C-9999' is no control.")]
    [InlineData("exceptions.json", "[\n{\"name\": \"a\", \"resources\": 1}]", ":2: 'resources' must be a list.")]
    [InlineData("broken.json", "[\n{", ":2:")]
    public async Task A_file_that_cannot_be_understood_is_an_error_with_its_line(string name, string text, string expected)
    {
        var outcome = await ScanAsync(Pod, "--exceptions", Write(name, text));

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains($"{name}{expected}", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("--honor-inline-exceptions=false", 1)]
    public async Task Comments_count_in_files_unless_told_otherwise(string option, int expected)
    {
        string[] options = option.Length > 0 ? [option] : [];

        var outcome = await ScanAsync($"# kubescape:ignore C-0057 needs the device\n{Pod}", [.. options, "--severity-threshold", "low"]);

        Assert.Equal(expected, outcome.ExitCode);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private Task<KubescapeProgram.Outcome> ScanAsync(string manifest, params string[] options) =>
        KubescapeProgram.RunAsync(["scan", "control", "C-0057", Write("pod.yaml", manifest), .. options]);
}
