using System.Buffers.Text;
using System.Text;
using Kubescape.Controls.ControlPlane;
using Kubescape.Objects;

namespace Kubescape.Controls.Kubelet;

/// <summary>
/// How the kubelet of a node is set up: by its flags, and by the file that one of them names. A flag wins over the file.
/// </summary>
/// <remarks>Source: Kubernetes documentation, "Set Kubelet Parameters Via A Configuration File".</remarks>
public sealed record KubeletSettings
{
    /// <summary>The facts of a node that hold the settings.</summary>
    public static readonly ResourceKind Kind = new("hostdata.kubescape.cloud", "KubeletInfo");

    private KubeletSettings()
    {
    }

    /// <summary>The command line.</summary>
    public required CommandLine Flags { get; init; }

    /// <summary>Whether the kubelet reads a file at all; without one other defaults hold.</summary>
    public bool HasFile => Flags.Find("config") is not null;

    /// <summary>Whether there is a file whose content is not known.</summary>
    public bool IsFileUnread { get; private init; }

    /// <summary>The content of the file, a document of its own; absent when there is none or it is not known.</summary>
    public Field File { get; private init; }

    /// <summary>The settings in the facts of a node.</summary>
    public static KubeletSettings Of(Resource facts)
    {
        var settings = new KubeletSettings { Flags = CommandLine.OfText(facts["data"]["cmdLine"]) };
        if (!settings.HasFile)
        {
            return settings;
        }

        var document = Decode(facts["data"]["configFile"]["content"].Text);
        return document is null ? settings with { IsFileUnread = true } : settings with { File = document.Root };
    }

    private static ObjectTree? Decode(string? base64)
    {
        if (string.IsNullOrEmpty(base64) || !Base64.IsValid(base64))
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(Convert.FromBase64String(base64));
        return YamlDocuments.Read(text.AsMemory(), TreeLimits.Default).FirstOrDefault()?.Tree;
    }
}
