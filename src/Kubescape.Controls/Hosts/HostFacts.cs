using System.Buffers.Text;
using System.Text;
using Kubescape.Objects;

namespace Kubescape.Controls.Hosts;

/// <summary>What nodes tell of themselves, as objects named for the node.</summary>
public static class HostFacts
{
    private const string Group = FactKinds.HostGroup;

    /// <summary>The kubelet: its command line and its files.</summary>
    public static ResourceKind Kubelet { get; } = new(Group, "KubeletInfo");

    /// <summary>The programs of the control plane that run on the node, and their files.</summary>
    public static ResourceKind ControlPlane { get; } = new(Group, "ControlPlaneInfo");

    /// <summary>kube-proxy.</summary>
    public static ResourceKind KubeProxy { get; } = new(Group, "KubeProxyInfo");

    /// <summary>The network plugins and their files.</summary>
    public static ResourceKind NetworkPlugins { get; } = new(Group, "CNIInfo");

    /// <summary>What the node gets from its cloud; old agents write a small initial letter.</summary>
    public static ResourceKind CloudProvider { get; } = new(Group, "CloudProviderInfo");

    /// <summary>Why a scan without these facts cannot answer.</summary>
    /// <param name="what">What nobody has told, <c>how its kubelet is set up</c>.</param>
    /// <param name="kind">The facts that would hold it.</param>
    public static string Missing(string what, ResourceKind kind) =>
        $"no node has reported {what} ({kind.Kind}): scan a cluster with the node agent installed, or give what it collected as "
        + "files (--facts)";

    /// <summary>The first document in a file of a node; absent when its content is not known or is no document.</summary>
    /// <param name="file">A description of the file, with its <c>content</c> in base64.</param>
    public static Field Document(Field file)
    {
        if (file["content"].Text is not { Length: > 0 } content || !Base64.IsValid(content))
        {
            return default;
        }

        var text = Encoding.UTF8.GetString(Convert.FromBase64String(content));
        return YamlDocuments.Read(text.AsMemory(), TreeLimits.Default).FirstOrDefault()?.Tree?.Root ?? default;
    }
}
