using System.Buffers;
using System.Text;
using System.Text.Json;
using Kubescape.Objects;

namespace Kubescape.Cluster;

/// <summary>What a plugin is told in <c>KUBERNETES_EXEC_INFO</c>.</summary>
internal static class ExecInfo
{
    /// <summary>The extension of a cluster that is meant for the plugin.</summary>
    private const string ConfigExtension = "client.authentication.k8s.io/exec";

    /// <summary>An ExecCredential that has only its <c>spec</c>.</summary>
    /// <exception cref="ClusterException">The certificate authority of the cluster cannot be read.</exception>
    public static string Of(ExecPlugin plugin)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("kind", "ExecCredential");
            json.WriteString("apiVersion", plugin.ApiVersion);
            json.WriteStartObject("spec");
            if (plugin.Cluster is { } cluster)
            {
                WriteCluster(json, cluster);
            }

            json.WriteBoolean("interactive", plugin.IsInteractive);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteCluster(Utf8JsonWriter json, ConfigEntry cluster)
    {
        json.WriteStartObject("cluster");
        foreach (var name in (ReadOnlySpan<string>)["server", "tls-server-name", "proxy-url"])
        {
            if (cluster.Text(name) is { } text)
            {
                json.WriteString(name, text);
            }
        }

        if (cluster.Flag("insecure-skip-tls-verify"))
        {
            json.WriteBoolean("insecure-skip-tls-verify", true);
        }

        if (cluster.Data("certificate-authority") is { } authority)
        {
            json.WriteBase64String("certificate-authority-data", authority);
        }

        foreach (var extension in cluster.Items("extensions").Where(extension => extension.Fields["name"].Is(ConfigExtension)))
        {
            json.WritePropertyName("config");
            JsonText.Write(json, extension.Fields["extension"]);
        }

        json.WriteEndObject();
    }
}
