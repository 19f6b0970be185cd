using System.Text;
using Kubescape.Objects;

namespace Kubescape.EndToEnd.Tests;

public sealed class McpServerTests
{
    [Fact]
    public async Task Speaks_the_protocol_and_nothing_else_on_standard_output()
    {
        var input = string.Join(
            '\n',
            """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{}}}""",
            """{"jsonrpc":"2.0","method":"notifications/initialized"}""",
            """{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"scan_files","arguments":{"paths":["examples/online-shop"]}}}""",
            """{"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"scan_files","arguments":{"paths":["/etc"]}}}""") + "\n";

        var outcome = await KubescapeProgram.RunAsync(["mcpserver", "-l", "debug"], input);

        Assert.Equal(0, outcome.ExitCode);
        var answers = outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocuments.ReadOne(Encoding.UTF8.GetBytes(line), TreeLimits.Default).Root)
            .OrderBy(answer => answer["id"].Integer) // Answers may come in any order.
            .ToList();
        Assert.Equal(3, answers.Count);
        Assert.True(answers[0]["result"]["serverInfo"]["name"].Is("kubescape"));
        Assert.True(answers[1]["result"]["structuredContent"]["totalFindings"].Integer > 100);
        Assert.True(answers[2]["result"]["isError"].IsTrue);
        Assert.Contains("scan_files", outcome.Error, StringComparison.Ordinal);
    }
}
