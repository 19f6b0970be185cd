using Kubescape.Controls.ControlPlane;

namespace Kubescape.Controls.Kubelet;

/// <summary>One setting of the kubelet: how it is written, and which values are right.</summary>
/// <param name="Flag">The name of the flag, without dashes.</param>
/// <param name="Member">The member of the configuration file; dots go deeper.</param>
/// <param name="Wanted">A right value, in words.</param>
/// <param name="IsRight">Whether a value is right.</param>
internal sealed record KubeletSetting(string Flag, string Member, string Wanted, Func<string, bool> IsRight)
{
    /// <summary>Whether the flag is a boolean, which is on by its bare name.</summary>
    public bool IsBoolean { get; init; }

    /// <summary>Whether what the kubelet does is right when there is a configuration file without the member.</summary>
    public bool RightWhenUnset { get; init; }

    /// <summary>Whether what the kubelet does is right when there is neither the flag nor a configuration file.</summary>
    public bool RightWithoutFile { get; init; }

    /// <summary>A boolean that must be on or off.</summary>
    public static KubeletSetting Boolean(string flag, string member, bool wanted)
    {
        var text = wanted ? "true" : "false";
        return new(flag, member, text, value => value == text) { IsBoolean = true };
    }

    /// <summary>The value that a flag gives.</summary>
    public string ValueOf(CommandLineFlag flag) => IsBoolean ? flag.IsTrue ? "true" : "false" : flag.Value;
}
