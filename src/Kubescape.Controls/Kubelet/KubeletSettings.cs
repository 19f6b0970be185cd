using Kubescape.Controls.ControlPlane;
using Kubescape.Controls.Hosts;
using Kubescape.Objects;

namespace Kubescape.Controls.Kubelet;

/// <summary>
/// How the kubelet of a node is set up: by its flags, and by the file that one of them names. A flag wins over the file.
/// </summary>
/// <remarks>Source: Kubernetes documentation, "Set Kubelet Parameters Via A Configuration File".</remarks>
public sealed record KubeletSettings
{
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

        var file = HostFacts.Document(facts["data"]["configFile"]);
        return settings with { File = file, IsFileUnread = !file.Exists };
    }
}
