using Kubescape.Controls.Hosts;

namespace Kubescape.Controls.Kubelet;

/// <summary>One setting of the kubelet has a right value, by its flag or else by the configuration file.</summary>
internal sealed class KubeletSettingControl(string id, string name, double baseScore, KubeletSetting setting) : KubeletControl
{
    public override ControlInfo Info => field ??= new(id, name, baseScore)
    {
        Category = Category.ControlPlane,
        Judges = [HostFacts.Kubelet],
        Scopes = ScanScopes.Cluster,
        Tags = [.. Tags],
        Description = Risk,
        Remediation = $"Set {setting.Member} in the kubelet's configuration file to {setting.Wanted}, or pass --{setting.Flag} so.",
    };

    /// <summary>What an attacker gains from a wrong value.</summary>
    public required string Risk { get; init; }

    /// <summary>See <see cref="ControlInfo.Tags"/>.</summary>
    public string[] Tags { get; init; } = [];

    protected override IEnumerable<Failure> Check(KubeletSettings settings)
    {
        var member = settings.File.At(setting.Member.Split('.'));
        if (settings.Flags.Find(setting.Flag) is { } flag)
        {
            return setting.IsRight(setting.ValueOf(flag)) ? [] : [Failure.Whole($"--{setting.Flag}: {setting.Wanted}")];
        }

        if (settings.IsFileUnread)
        {
            return [Failure.Whole($"a kubelet configuration file that can be read, or --{setting.Flag}: {setting.Wanted}")];
        }

        if (!settings.HasFile)
        {
            return setting.RightWithoutFile ? [] : [Failure.Whole($"--{setting.Flag}: {setting.Wanted}")];
        }

        var isRight = member.HasValue ? setting.IsRight(member.Scalar ?? "") : setting.RightWhenUnset;
        return isRight ? [] : [Failure.Review(member) with { Expected = setting.Wanted }];
    }
}
