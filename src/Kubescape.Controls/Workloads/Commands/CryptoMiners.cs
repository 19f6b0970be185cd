using System.Text.RegularExpressions;
using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>A container must not mine cryptocurrencies.</summary>
/// <remarks>
/// Source: Microsoft Threat Matrix for Kubernetes, "Resource hijacking"; MITRE ATT&amp;CK for containers, T1496. Known by the
/// names of the programs, the protocol that miners speak with their pools, and the names of large pools.
/// </remarks>
public sealed class CryptoMiners : CommandControl
{
    private const string Programs = "xmrig|xmr-stak|xmrminer|minerd|cpuminer|ccminer|cgminer|bfgminer|ethminer|nbminer|lolminer|"
        + "phoenixminer|nanominer|teamredminer|srbminer|kinsing|kdevtmpfsi";

    private const string Pools = "minexmr|supportxmr|moneroocean|nanopool|2miners|nicehash|hashvault|c3pool|ethermine|f2pool|"
        + "unmineable|herominers|monerohash|xmrpool|dwarfpool";

    public override ControlInfo Info { get; } = new("X-0082", "Cryptocurrency miner", BaseScore: 9)
    {
        Category = Category.Workload,
        SubCategory = Category.ResourceManagement,
        Judges = Workload.Kinds,
        Tags = ["security"],
        Description = "The image, the command or a variable names a program that mines cryptocurrencies, or a pool that it "
            + "works for. That is what intruders do first with a cluster: they sell its processors, and whoever placed the "
            + "miner can do worse.",
        Remediation = "Remove the workload, find out how it came into the cluster, and change the credentials that led there.",
    };

    protected override IReadOnlyList<string> Marks { get; } =
    [
        "stratum",
        "miner",
        "xmr",
        "monero",
        "nanopool",
        "nicehash",
        "hashvault",
        "c3pool",
        "ethermine",
        "f2pool",
        "unmineable",
        "dwarfpool",
        "--donate-level",
        "--coin",
        "--algo",
        "kinsing",
        "kdevtmpfsi",
    ];

    protected override IReadOnlyList<Regex> Patterns => field ??=
    [
        new(@"\bstratum2?(\+(tcp|ssl|tls|udp))?://", Linear),
        new($@"(^|[\s/;&|=""'])({Programs})([-_.\d]\S*)?([\s:@;&|""']|$)", Linear),
        new($@"\b({Pools})\.(com|org|net|pro|stream|eu|fr|gg|xyz)\b", Linear),
        new(@"--donate-level\b|--coin[\s=](monero|xmr)\b|--algo[\s=](randomx|cryptonight|rx/0)", Linear),
    ];

    protected override string Expected => "a program of the application";

    protected override IEnumerable<Failure> Failures(Resource workload, Field pod, ControlContext context) =>
        base.Failures(workload, pod, context).Concat(Values(workload));

    private IEnumerable<Failure> Values(Resource workload) =>
        from container in Workload.Containers(workload)
        from field in container["env"].Items.Select(variable => variable["value"]).Prepend(container["image"])
        where field.Text is { } text && Match(text) is not null
        select Failure.Review(field) with { Expected = Expected };
}
