using System.Net.Sockets;
using System.Security.Authentication;

namespace Kubescape.Cluster;

/// <summary>Says in words of its user why a connection failed.</summary>
internal static class ConnectionFailure
{
    /// <summary>What happened and what would mend it.</summary>
    public static string Explain(Exception failure) => Find<SocketException>(failure) is { } socket
        ? Explain(socket)
        : Find<AuthenticationException>(failure) is { } tls
            ? Explain(tls)
            : $"the connection broke: {Innermost(failure).Message.TrimEnd('.')}";

    private static string Explain(SocketException failure) => failure.SocketErrorCode switch
    {
        SocketError.ConnectionRefused => "connection refused: is the cluster running, and is the right context chosen?",
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain =>
            "the host name cannot be resolved: is the right context chosen, and does the cluster still exist?",
        SocketError.HostUnreachable or SocketError.NetworkUnreachable or SocketError.TimedOut =>
            "the host cannot be reached: does the way there need a VPN or a proxy?",
        _ => $"the connection broke: {failure.Message.TrimEnd('.')}",
    };

    private static string Explain(AuthenticationException failure)
    {
        var message = failure.Message.TrimEnd('.');
        if (message.Contains("RemoteCertificateNameMismatch", StringComparison.Ordinal))
        {
            return $"the certificate of the server is for another name: set tls-server-name to one that it has ({message})";
        }

        return message.Contains("certificate", StringComparison.OrdinalIgnoreCase)
            ? $"the certificate of the server is not trusted: is certificate-authority the one of this cluster? ({message})"
            : $"there is no TLS to be had: is this the right port? ({Innermost(failure).Message.TrimEnd('.')})";
    }

    private static T? Find<T>(Exception? failure)
        where T : Exception
    {
        while (failure is not null and not T)
        {
            failure = failure.InnerException;
        }

        return failure as T;
    }

    private static Exception Innermost(Exception failure) => failure.InnerException is { } inner ? Innermost(inner) : failure;
}
