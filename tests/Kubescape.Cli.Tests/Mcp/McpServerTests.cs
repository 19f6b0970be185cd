using System.Text.Json;

namespace Kubescape.Cli.Tests;

public sealed class McpServerTests : IDisposable
{
    private readonly TemporaryDirectory directory = new();
    private readonly McpDialogue dialogue;

    public McpServerTests()
    {
        dialogue = new McpDialogue(directory.Path);
        directory.Write("pod.yaml", McpDialogue.Pod);
    }

    public void Dispose()
    {
        dialogue.Dispose();
        directory.Dispose();
    }

    [Theory]
    [InlineData("2024-11-05", "2024-11-05")]
    [InlineData("2025-03-26", "2025-03-26")]
    [InlineData("2025-06-18", "2025-06-18")]
    [InlineData("2031-01-01", "2025-06-18")]
    public async Task Agrees_on_a_version(string asked, string agreed)
    {
        var answers = await dialogue.Initialize(asked).RunAsync();

        var result = Assert.Single(answers).GetProperty("result");
        Assert.Equal("hello", answers[0].GetProperty("id").GetString());
        Assert.Equal(agreed, result.GetProperty("protocolVersion").GetString());
        Assert.Equal("kubescape", result.GetProperty("serverInfo").GetProperty("name").GetString());
        Assert.True(result.GetProperty("capabilities").TryGetProperty("tools", out _));
    }

    [Fact]
    public async Task Lists_its_tools_with_their_schemas()
    {
        var answers = await dialogue.Initialize().Say("""{"jsonrpc":"2.0","id":1,"method":"tools/list"}""").RunAsync();

        var tools = answers[1].GetProperty("result").GetProperty("tools").EnumerateArray().ToList();
        Assert.Equal(
            ["scan_files", "list_findings", "propose_fix", "list_frameworks", "list_controls", "explain_control"],
            tools.Select(tool => tool.GetProperty("name").GetString()));
        Assert.All(tools, tool =>
        {
            Assert.Equal("object", tool.GetProperty("inputSchema").GetProperty("type").GetString());
            Assert.True(tool.GetProperty("annotations").GetProperty("readOnlyHint").GetBoolean());
        });
        Assert.Equal("paths", tools[0].GetProperty("inputSchema").GetProperty("required")[0].GetString());
    }

    [Fact]
    public async Task Scans_lists_and_proposes()
    {
        var before = File.ReadAllText(Path.Combine(directory.Path, "pod.yaml"));

        var answers = await dialogue.Initialize()
            .Call("scan_files", """{"paths":["."],"controls":["C-0057","C-0016"],"limit":1}""")
            .Call("list_findings", """{"control":"c-0057"}""")
            .Call("propose_fix", """{"finding":"1.1"}""")
            .RunAsync();

        var summary = Structured(answers[1]);
        Assert.Equal(1, summary.GetProperty("objects").GetInt32());
        Assert.Equal(2, summary.GetProperty("controls").GetProperty("failed").GetInt32());
        Assert.Equal(1, summary.GetProperty("nextOffset").GetInt32());
        Assert.Equal("C-0057", Assert.Single(summary.GetProperty("findings").EnumerateArray()).GetProperty("control").GetString());
        var finding = Assert.Single(Structured(answers[2]).GetProperty("findings").EnumerateArray());
        Assert.Equal("spec.containers[0].securityContext.privileged", finding.GetProperty("path").GetString());
        Assert.EndsWith("pod.yaml:8:23", finding.GetProperty("location").GetString(), StringComparison.Ordinal);
        Assert.Contains(
            "remove spec.containers[0].securityContext.privileged.",
            Structured(answers[3]).GetProperty("edit").GetString(), StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(Path.Combine(directory.Path, "pod.yaml")));
    }

    [Fact]
    public async Task Proposes_a_value_as_yaml()
    {
        var answers = await dialogue.Initialize()
            .Call("scan_files", """{"paths":["pod.yaml"],"controls":["C-0016"]}""").Call("propose_fix", """{"finding":"1.1"}""").RunAsync();

        Assert.Equal(
            "spec:\n  containers:\n    - # item 0, from 0\n      securityContext:\n        allowPrivilegeEscalation: false\n",
            Structured(answers[2]).GetProperty("yaml").GetString());
    }

    [Fact]
    public async Task Explains_controls_and_frameworks()
    {
        var answers = await dialogue.Initialize()
            .Call("explain_control", """{"control":"C-0046"}""")
            .Call("list_frameworks")
            .Call("list_controls", """{"framework":"nsa","text":"privileged"}""")
            .RunAsync();

        var control = Structured(answers[1]);
        Assert.Contains("NSA", control.GetProperty("frameworks").EnumerateArray().Select(name => name.GetString()));
        Assert.NotEmpty(control.GetProperty("inputs").GetProperty("insecureCapabilities").EnumerateArray());
        Assert.Contains("NSA", Structured(answers[2]).GetProperty("frameworks").EnumerateArray().Select(f => f.GetProperty("name").GetString()));
        Assert.Contains("C-0057", Structured(answers[3]).GetProperty("controls").EnumerateArray().Select(c => c.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Gives_old_clients_text_alone()
    {
        var answers = await dialogue.Initialize("2024-11-05").Call("list_frameworks").RunAsync();

        var result = answers[1].GetProperty("result");
        Assert.False(result.TryGetProperty("structuredContent", out _));
        Assert.True(JsonElement.Parse(result.GetProperty("content")[0].GetProperty("text").GetString()!).TryGetProperty("frameworks", out _));
    }

    [Theory]
    [InlineData("scan_files", "{}", "needs 'paths'")]
    [InlineData("scan_files", """{"paths":"."}""", "must be a list")]
    [InlineData("scan_files", """{"paths":[]}""", "nothing to scan")]
    [InlineData("scan_files", """{"paths":["."],"depth":3}""", "no parameter 'depth'")]
    [InlineData("scan_files", """{"paths":["."],"limit":100000}""", "from 0 to 200")]
    [InlineData("scan_files", """{"paths":["nope.yaml"]}""", "no such file")]
    [InlineData("scan_files", """{"paths":["."],"frameworks":["nope"]}""", "no framework 'nope'")]
    [InlineData("scan_files", """{"paths":["."],"frameworks":["nsa"],"controls":["C-0057"]}""", "not both")]
    [InlineData("list_findings", "{}", "call scan_files first")]
    [InlineData("list_findings", """{"severity":"awful"}""", "one of Low, Medium, High, Critical")]
    [InlineData("explain_control", """{"control":"C-9999"}""", "no control 'C-9999'")]
    public async Task Says_what_is_wrong_with_a_call(string tool, string arguments, string expected)
    {
        var answers = await dialogue.Initialize().Call(tool, arguments).RunAsync();

        var result = answers[1].GetProperty("result");
        Assert.True(result.GetProperty("isError").GetBoolean());
        Assert.Contains(expected, result.GetProperty("content")[0].GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finding_of_an_earlier_scan_is_refused()
    {
        var answers = await dialogue.Initialize()
            .Call("scan_files", """{"paths":["."]}""").Call("scan_files", """{"paths":["."]}""").Call("propose_fix", """{"finding":"1.1"}""").RunAsync();

        Assert.True(answers[3].GetProperty("result").GetProperty("isError").GetBoolean());
    }

    private static JsonElement Structured(JsonElement answer) => answer.GetProperty("result").GetProperty("structuredContent");
}
