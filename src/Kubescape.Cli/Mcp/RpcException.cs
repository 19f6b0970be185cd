namespace Kubescape.Cli;

/// <summary>A message that is answered with an error of the protocol.</summary>
/// <remarks>Source: JSON-RPC 2.0, section 5.1.</remarks>
internal sealed class RpcException(int code, string message) : Exception(message)
{
    public const int ParseError = -32700;
    public const int InvalidRequest = -32600;
    public const int MethodNotFound = -32601;
    public const int InvalidParams = -32602;
    public const int InternalError = -32603;
    public const int Busy = -32000;

    /// <summary>What sort of error it is.</summary>
    public int Code { get; } = code;
}
