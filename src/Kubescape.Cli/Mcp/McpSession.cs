using System.Text.Json;

namespace Kubescape.Cli;

/// <summary>What is agreed with a client, and the methods that it can call.</summary>
/// <remarks>Source: Model Context Protocol, revisions 2024-11-05 to 2025-06-18, "Lifecycle" and "Tools".</remarks>
internal sealed class McpSession(IReadOnlyList<McpTool> tools, ToolQueue queue)
{
    private const string Newest = "2025-06-18";

    private const string Instructions =
        "Judges Kubernetes manifests by the controls of Kubescape, without network and without writing anything. Call "
        + "scan_files, then list_findings for more of what it found, explain_control for the reasons, and propose_fix for the "
        + "edit that mends a finding. What a control could not judge is not evaluated, which is not the same as passed.";

    private static readonly string[] Versions = ["2024-11-05", "2025-03-26", Newest];

    private string? version;

    /// <summary>Does what a message asks for; the answer is <see langword="null"/> for a notification.</summary>
    /// <exception cref="RpcException">The message makes no sense.</exception>
    /// <exception cref="OperationCanceledException">The client lost interest.</exception>
    public async Task<ReadOnlyMemory<byte>?> AnswerAsync(RpcRequest request)
    {
        if (request.Id is not { } id)
        {
            if (request.Method == "notifications/cancelled" && request.Params.ValueKind == JsonValueKind.Object
                && request.Params.TryGetProperty("requestId", out var cancelled))
            {
                queue.Cancel(cancelled.GetRawText());
            }

            return null; // Other notifications need no reaction, and must not get an answer.
        }

        return request.Method switch
        {
            "ping" => RpcAnswer.Result(id, WriteNothing),
            "initialize" => Initialize(id, request.Params),
            _ when version is null => throw new RpcException(RpcException.InvalidRequest, "Call initialize first."),
            "tools/list" => RpcAnswer.Result(id, WriteTools),
            "tools/call" => await CallAsync(id, request.Params),
            _ => throw new RpcException(RpcException.MethodNotFound, $"There is no method '{BoundedText.Of(request.Method)}'."),
        };
    }

    private static void WriteNothing(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteEndObject();
    }

    private ReadOnlyMemory<byte> Initialize(string id, JsonElement parameters)
    {
        if (parameters.ValueKind != JsonValueKind.Object || !parameters.TryGetProperty("protocolVersion", out var asked)
            || asked.ValueKind != JsonValueKind.String)
        {
            throw new RpcException(RpcException.InvalidParams, "initialize needs a protocolVersion, which is a string.");
        }

        var agreed = Array.Find(Versions, asked.ValueEquals) ?? Newest;
        version = agreed;
        return RpcAnswer.Result(id, json =>
        {
            json.WriteStartObject();
            json.WriteString("protocolVersion", agreed);
            json.WriteStartObject("capabilities");
            json.WriteStartObject("tools");
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteStartObject("serverInfo");
            json.WriteString("name", "kubescape");
            json.WriteString("version", ProductVersion.Number);
            json.WriteEndObject();
            json.WriteString("instructions", Instructions);
            json.WriteEndObject();
        });
    }

    private void WriteTools(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartArray("tools");
        foreach (var tool in tools)
        {
            tool.WriteDescription(json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private async Task<ReadOnlyMemory<byte>> CallAsync(string id, JsonElement parameters)
    {
        if (parameters.ValueKind != JsonValueKind.Object || !parameters.TryGetProperty("name", out var name)
            || name.ValueKind != JsonValueKind.String)
        {
            throw new RpcException(RpcException.InvalidParams, "tools/call needs the name of a tool, which is a string.");
        }

        var tool = tools.FirstOrDefault(tool => name.ValueEquals(tool.Name))
            ?? throw new RpcException(RpcException.InvalidParams, $"There is no tool '{BoundedText.Of(name.GetString()!)}'.");
        var arguments = parameters.TryGetProperty("arguments", out var given) ? given : default;
        var result = await queue.RunAsync(id, tool, arguments);
        return RpcAnswer.Result(id, json => result.Write(json, isStructured: version == Newest));
    }
}
