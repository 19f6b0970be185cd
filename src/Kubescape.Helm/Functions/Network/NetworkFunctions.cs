namespace Kubescape.Helm;

/// <summary>Asking the network, where that is allowed.</summary>
internal sealed class NetworkFunctions(Func<string, string>? resolve)
{
    public FunctionTable Table => new()
    {
        { "getHostByName", 1, a => resolve?.Invoke(a.Text(0)) ?? "" },
    };
}
