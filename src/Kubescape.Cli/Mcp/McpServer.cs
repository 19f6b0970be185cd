using System.Text.Json;
using System.Text.Unicode;

namespace Kubescape.Cli;

/// <summary>Serves the Model Context Protocol on two streams: one JSON-RPC message a line.</summary>
/// <remarks>Source: Model Context Protocol, revision 2025-06-18, "Transports", "stdio".</remarks>
internal sealed class McpServer(
    Stream input, Stream output, IReadOnlyList<McpTool> tools, McpLimits limits, Log log, TimeProvider clock)
    : IDisposable
{
    private const string NoId = "null";

    private readonly SemaphoreSlim writing = new(1, 1);

    /// <summary>Answers until the input ends, and then what is still running.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var queue = new ToolQueue(limits, log, clock, cancellationToken);
        var session = new McpSession(tools, queue);
        var reader = new MessageReader(input, limits.MessageBytes);
        var running = new List<Task>();
        while (await reader.ReadAsync(cancellationToken) is { } line)
        {
            running.Add(WriteAsync(AnswerAsync(session, line), cancellationToken));
            while (running.Count >= limits.OpenMessages || running.Exists(task => task.IsCompleted))
            {
                var done = await Task.WhenAny(running);
                running.Remove(done);
                await done;
            }
        }

        await Task.WhenAll(running);
    }

    /// <inheritdoc />
    public void Dispose() => writing.Dispose();

    private async Task<ReadOnlyMemory<byte>?> AnswerAsync(McpSession session, MessageLine line)
    {
        JsonDocument document;
        try
        {
            document = Parse(line);
        }
        catch (RpcException error)
        {
            log.Warning($"A message cannot be read: {error.Message}");
            return RpcAnswer.Error(NoId, error);
        }

        using (document)
        {
            return document.RootElement.ValueKind == JsonValueKind.Array
                ? await AnswerBatchAsync(session, document.RootElement)
                : await AnswerAsync(session, document.RootElement);
        }
    }

    private JsonDocument Parse(MessageLine line)
    {
        if (line.IsTooLong)
        {
            throw new RpcException(RpcException.InvalidRequest, $"A message may have at most {limits.MessageBytes} bytes.");
        }

        if (!Utf8.IsValid(line.Bytes.Span))
        {
            throw new RpcException(RpcException.ParseError, "The message is not valid UTF-8.");
        }

        try
        {
            return JsonDocument.Parse(line.Bytes, new JsonDocumentOptions { MaxDepth = limits.MessageDepth });
        }
        catch (JsonException error)
        {
            throw new RpcException(RpcException.ParseError, $"The message is no JSON that this server reads: {error.Message}");
        }
    }

    /// <summary>Only revision 2025-03-26 has batches; a client that sends one gets what it expects.</summary>
    private async Task<ReadOnlyMemory<byte>?> AnswerBatchAsync(McpSession session, JsonElement batch)
    {
        var count = batch.GetArrayLength();
        if (count == 0 || count > limits.BatchMessages)
        {
            return RpcAnswer.Error(NoId, new RpcException(
                RpcException.InvalidRequest, $"A batch has {count} messages: expected 1 to {limits.BatchMessages}."));
        }

        var answers = await Task.WhenAll(batch.EnumerateArray().Select(message => AnswerAsync(session, message)));
        var given = answers.OfType<ReadOnlyMemory<byte>>().ToList();
        return given.Count == 0 ? null : RpcAnswer.Join(given);
    }

    private async Task<ReadOnlyMemory<byte>?> AnswerAsync(McpSession session, JsonElement message)
    {
        var id = NoId;
        try
        {
            var request = RpcRequest.Read(message);
            id = request.Id ?? NoId;
            return await session.AnswerAsync(request);
        }
        catch (RpcException error)
        {
            log.Warning(error.Message);
            return RpcAnswer.Error(id, error);
        }
        catch (OperationCanceledException)
        {
            return null; // Who cancels a request does not wait for an answer.
        }
        catch (Exception error)
        {
            log.Error($"A request failed: {error}");
            return RpcAnswer.Error(
                id, new RpcException(RpcException.InternalError, "The server failed; its log has the reason."));
        }
    }

    private async Task WriteAsync(Task<ReadOnlyMemory<byte>?> answering, CancellationToken cancellationToken)
    {
        if (await answering is not { } answer)
        {
            return;
        }

        await writing.WaitAsync(cancellationToken);
        try
        {
            await output.WriteAsync(answer, cancellationToken);
            await output.WriteAsync("\n"u8.ToArray(), cancellationToken);
            await output.FlushAsync(cancellationToken);
        }
        finally
        {
            writing.Release();
        }
    }
}
