using System.Text.Json;

namespace Kubescape.Cli.Tests;

public sealed class HostileMcpClientTests : IDisposable
{
    private const string Ping = """{"jsonrpc":"2.0","id":99,"method":"ping"}""";

    private readonly TemporaryDirectory outside = new();
    private readonly TemporaryDirectory inside = new();
    private readonly McpDialogue dialogue;

    public HostileMcpClientTests()
    {
        dialogue = new McpDialogue(inside.Path) { Limits = new McpLimits { MessageBytes = 2000, CallTime = TimeSpan.FromSeconds(20) } };
        outside.Write("pod.yaml", McpDialogue.Pod);
    }

    public void Dispose()
    {
        dialogue.Dispose();
        inside.Dispose();
        outside.Dispose();
    }

    public static TheoryData<string, int> BadMessages => new()
    {
        { new string('x', 100_000), -32600 },
        { """{"jsonrpc":"2.0","id":1,"method":"ping" """, -32700 },
        { "not json", -32700 },
        { new string('[', 900), -32700 },
        { "[]", -32600 },
        { "17", -32600 },
        { """{"id":1,"method":"ping"}""", -32600 },
        { """{"jsonrpc":"2.0","id":{},"method":"ping"}""", -32600 },
        { """{"jsonrpc":"2.0","id":1,"method":17}""", -32600 },
        { """{"jsonrpc":"2.0","id":1,"method":"ping","params":[1]}""", -32602 },
        { """{"jsonrpc":"2.0","id":1,"method":"tools/list"}""", -32600 },
        { """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{}}""", -32602 },
    };

    [Theory]
    [MemberData(nameof(BadMessages))]
    public async Task Survives_what_is_no_message(string line, int code)
    {
        var answers = await dialogue.Say(line).Say("").Say(Ping).RunAsync();

        Assert.Equal(2, answers.Count);
        Assert.Equal(code, answers[0].GetProperty("error").GetProperty("code").GetInt32());
        Assert.Equal(99, answers[1].GetProperty("id").GetInt32());
    }

    [Theory]
    [InlineData("tools/call", """{"name":"nope"}""", -32602)]
    [InlineData("tools/call", """{"name":"\ud800"}""", -32603)]
    [InlineData("tools/call", "{}", -32602)]
    [InlineData("resources/list", "{}", -32601)]
    public async Task Refuses_what_it_does_not_have(string method, string parameters, int code)
    {
        var answers = await dialogue.Initialize()
            .Say($$"""{"jsonrpc":"2.0","id":1,"method":"{{method}}","params":{{parameters}}}""").Say(Ping).RunAsync();

        Assert.Equal(code, answers[1].GetProperty("error").GetProperty("code").GetInt32());
        Assert.Equal(1, answers[1].GetProperty("id").GetInt32());
        Assert.Equal(3, answers.Count);
    }

    [Fact]
    public async Task Answers_batches_as_one_and_notifications_not_at_all()
    {
        var answers = await dialogue.Say($"[{Ping},{Ping}]").Say("""{"jsonrpc":"2.0","method":"what/ever"}""").RunAsync();

        Assert.Equal(2, Assert.Single(answers).GetArrayLength());
    }

    [Fact]
    public async Task Reads_nothing_outside()
    {
        File.CreateSymbolicLink(Path.Combine(inside.Path, "link.yaml"), Path.Combine(outside.Path, "pod.yaml"));
        Directory.CreateSymbolicLink(Path.Combine(inside.Path, "linked"), outside.Path);
        Directory.CreateDirectory(Path.Combine(inside.Path, "deep"));
        var sibling = inside.Path + "-not";
        string[] paths =
        [
            outside.Path, $"{outside.Path}/pod.yaml", $"../{Path.GetFileName(outside.Path)}", "deep/../../", "link.yaml", "linked",
            "linked/pod.yaml", "linked/../etc", "/etc/passwd", "/", sibling, "/proc/self/root/etc",
        ];
        dialogue.Initialize();
        foreach (var path in paths)
        {
            dialogue.Call("scan_files", $$"""{"paths":["{{path}}"]}""");
        }

        var answers = await dialogue.RunAsync();

        Assert.Equal(paths.Length + 1, answers.Count);
        Assert.All(answers.Skip(1), answer => Assert.Contains("is outside of what", Message(answer), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Follows_no_link_that_it_finds_on_its_way()
    {
        inside.Write("own.yaml", McpDialogue.Pod);
        File.CreateSymbolicLink(Path.Combine(inside.Path, "link.yaml"), Path.Combine(outside.Path, "pod.yaml"));
        File.CreateSymbolicLink(Path.Combine(inside.Path, "loop.yaml"), Path.Combine(inside.Path, "loop.yaml"));

        var answers = await dialogue.Initialize().Call("scan_files", """{"paths":["."]}""").RunAsync();

        var result = answers[1].GetProperty("result").GetProperty("structuredContent");
        Assert.Equal(1, result.GetProperty("objects").GetInt32());
        Assert.Equal(2, result.GetProperty("problems").GetInt32());
        Assert.Contains("may not read", result.GetProperty("firstProblems")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bounds_what_hostile_names_put_into_an_answer()
    {
        inside.Write("own.yaml", McpDialogue.Pod.Replace("web", new string('w', 1_000_000), StringComparison.Ordinal));

        var answers = await dialogue.Initialize().Call("scan_files", """{"paths":["."],"limit":200}""").RunAsync();

        Assert.InRange(answers[1].GetRawText().Length, 1, 1_000_000);
    }

    [Fact]
    public async Task Cancels_a_call_that_waits()
    {
        inside.Write("own.yaml", McpDialogue.Pod);

        var answers = await dialogue.Initialize()
            .Call("scan_files", """{"paths":["."]}""")
            .Call("list_findings")
            .Say("""{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":2}}""")
            .Say(Ping)
            .RunAsync();

        Assert.DoesNotContain(answers, answer => answer.GetProperty("id") is { ValueKind: JsonValueKind.Number } id && id.GetInt32() == 2);
        Assert.Contains(answers, answer => answer.GetProperty("id") is { ValueKind: JsonValueKind.Number } id && id.GetInt32() == 1);
    }

    private static string Message(JsonElement answer)
    {
        Assert.True(answer.GetProperty("result").GetProperty("isError").GetBoolean());
        return answer.GetProperty("result").GetProperty("content")[0].GetProperty("text").GetString()!;
    }
}
