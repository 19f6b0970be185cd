using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Json;
using Kubescape.Manifests;

namespace Kubescape.Cli;

/// <summary>Runs calls of tools one after the other, so that each sees what the one before it did.</summary>
internal sealed class ToolQueue(McpLimits limits, Log log, TimeProvider clock, CancellationToken stop) : IDisposable
{
    private readonly ConcurrentDictionary<string, CancellationTokenSource> calls = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>Runs a tool when its turn comes.</summary>
    /// <param name="id">The id of the request, for <see cref="Cancel"/>.</param>
    /// <param name="tool">The tool.</param>
    /// <param name="arguments">What the client gave it.</param>
    /// <exception cref="RpcException">Too many calls are waiting, or one has this id.</exception>
    /// <exception cref="OperationCanceledException">The client cancelled the call.</exception>
    public async Task<ToolResult> RunAsync(string id, McpTool tool, JsonElement arguments)
    {
        if (calls.Count > limits.WaitingCalls)
        {
            throw new RpcException(RpcException.Busy, $"More than {limits.WaitingCalls} calls are waiting: call again later.");
        }

        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(stop);
        if (!calls.TryAdd(id, cancellation))
        {
            throw new RpcException(RpcException.InvalidRequest, $"The id {id} belongs to a call that is not done.");
        }

        try
        {
            await turn.WaitAsync(cancellation.Token);
            try
            {
                return await RunAsync(tool, arguments, cancellation);
            }
            finally
            {
                turn.Release();
            }
        }
        finally
        {
            calls.TryRemove(id, out _);
        }
    }

    /// <summary>Ends a call, whether it runs or waits; nothing when there is none of this id.</summary>
    public void Cancel(string id)
    {
        if (calls.TryGetValue(id, out var cancellation))
        {
            try
            {
                cancellation.Cancel();
            }
            catch (ObjectDisposedException)
            {
                // The call was done in this very moment.
            }
        }
    }

    /// <inheritdoc />
    public void Dispose() => turn.Dispose();

    /// <summary>A file that blocks its reader must not block the server: the answer does not wait for the thread.</summary>
    private async Task<ToolResult> RunAsync(McpTool tool, JsonElement arguments, CancellationTokenSource cancellation)
    {
        var given = arguments.ValueKind == JsonValueKind.Undefined ? arguments : arguments.Clone();
        using var patience = new CancellationTokenSource(limits.CallTime, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation.Token, patience.Token);
        var token = either.Token;
        try
        {
            return await Task.Run(() => Run(tool, given, token), CancellationToken.None).WaitAsync(token);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            return ToolResult.Failed(
                $"{tool.Name} was not done within {limits.CallTime.TotalSeconds:0} seconds: ask for less at once.");
        }
    }

    private ToolResult Run(McpTool tool, JsonElement arguments, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        try
        {
            var buffer = new ArrayBufferWriter<byte>();
            using (var json = new Utf8JsonWriter(buffer))
            {
                json.WriteStartObject();
                tool.Run(ToolArguments.Read(tool, arguments), json, cancellationToken);
                json.WriteEndObject();
            }

            log.Debug($"{tool.Name}: {clock.GetElapsedTime(started).TotalMilliseconds:0} ms, {buffer.WrittenCount} bytes.");
            return new ToolResult(buffer.WrittenMemory, IsError: false);
        }
        catch (Exception error) when (error is ToolException or UsageException or ManifestException)
        {
            log.Debug($"{tool.Name}: {error.Message}");
            return ToolResult.Failed(BoundedText.Of(error.Message, BoundedText.LongLength));
        }
    }
}
