using System.Text;
using System.Text.Json;

namespace Kubescape.Cli.Tests;

/// <summary>A server in this process that is told some lines and then no more.</summary>
internal sealed class McpDialogue(string directory) : IDisposable
{
    public const string Pod = """
        apiVersion: v1
        kind: Pod
        metadata: {name: web, namespace: shop}
        spec:
          containers:
          - name: app
            image: nginx
            securityContext: {privileged: true}
        """;

    private readonly List<string> lines = [];
    private readonly StringWriter log = new();
    private int id;

    public McpLimits Limits { get; init; } = new();

    public string Log => log.ToString();

    /// <summary>Begins with the handshake, which gets the answer number 0.</summary>
    public McpDialogue Initialize(string version = "2025-06-18") =>
        Say($$"""{"jsonrpc":"2.0","id":"hello","method":"initialize","params":{"protocolVersion":"{{version}}","capabilities":{} } }""")
            .Say("""{"jsonrpc":"2.0","method":"notifications/initialized"}""");

    public McpDialogue Say(string line)
    {
        lines.Add(line);
        return this;
    }

    public McpDialogue Call(string tool, string arguments = "{}") =>
        Say($$$"""{"jsonrpc":"2.0","id":{{{++id}}},"method":"tools/call","params":{"name":"{{{tool}}}","arguments":{{{arguments}}}}}""");

    /// <summary>Runs the server over all lines; its answers, which may come in any order, by their ids.</summary>
    public async Task<IReadOnlyList<JsonElement>> RunAsync()
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));
        using var output = new MemoryStream();
        var tools = McpTools.Create(new AllowedDirectories([directory]), TimeProvider.System);
        using var server = new McpServer(
            input, output, tools, Limits, new Log(log, LogLevel.Debug, useColor: false), TimeProvider.System);
        await server.RunAsync(TestContext.Current.CancellationToken);
        return [.. Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonElement.Parse(line))
            .OrderBy(Order)];
    }

    private static int Order(JsonElement answer) =>
        answer.ValueKind == JsonValueKind.Object && answer.GetProperty("id") is { ValueKind: JsonValueKind.Number } number
            ? number.GetInt32()
            : 0;

    public void Dispose() => log.Dispose();
}
