using System.Collections.Frozen;
using Kubescape.Controls.Hosts;
using Kubescape.Objects;

namespace Kubescape.Controls.Kubelet;

/// <summary>The kubelet encrypts with strong ciphers only.</summary>
/// <remarks>
/// Source: CIS Kubernetes Benchmark, "Ensure that the Kubelet only makes use of Strong Cryptographic Ciphers"; the suites of TLS
/// 1.3 are strong too.
/// </remarks>
public sealed class KubeletCiphers : KubeletControl
{
    private const string Flag = "tls-cipher-suites";

    private static readonly FrozenSet<string> Strong = new[]
    {
        "TLS_AES_128_GCM_SHA256",
        "TLS_AES_256_GCM_SHA384",
        "TLS_CHACHA20_POLY1305_SHA256",
        "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
        "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
        "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305",
        "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
        "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
        "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
        "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305",
        "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256",
        "TLS_RSA_WITH_AES_128_GCM_SHA256",
        "TLS_RSA_WITH_AES_256_GCM_SHA384",
    }.ToFrozenSet(StringComparer.Ordinal);

    public override ControlInfo Info { get; } = new(
        "C-0184", "Ensure that the Kubelet only makes use of Strong Cryptographic Ciphers", BaseScore: 5)
    {
        Category = Category.ControlPlane,
        Judges = [HostFacts.Kubelet],
        Scopes = ScanScopes.Cluster,
        Description = "Connections to the kubelet carry logs, commands and their output. Weak ciphers let whoever records them "
            + "read them some day.",
        Remediation = "List only strong suites in tlsCipherSuites of the kubelet's configuration file, such as "
            + "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, or pass them with --tls-cipher-suites.",
    };

    protected override IEnumerable<Failure> Check(KubeletSettings settings)
    {
        if (settings.Flags.Find(Flag) is not null)
        {
            return settings.Flags.Entries(Flag).All(Strong.Contains) ? [] : [Failure.Whole($"--{Flag} with strong suites only")];
        }

        if (settings.IsFileUnread)
        {
            return [Failure.Whole($"a kubelet configuration file that can be read, or --{Flag}")];
        }

        if (!settings.HasFile)
        {
            return [Failure.Whole($"--{Flag} with strong suites")];
        }

        var suites = Suites(settings.File);
        var listed = suites.Kind == FieldKind.Sequence ? suites.Items.Select(suite => suite.Text ?? "") : [suites.Text ?? ""];
        return !suites.HasValue || listed.All(Strong.Contains) ? [] : [Failure.Review(suites) with { Expected = "strong suites only" }];
    }

    /// <summary>The suites under their name, or as the benchmark spells it.</summary>
    private static Field Suites(Field file) =>
        file["tlsCipherSuites"] is { Exists: true } suites ? suites : file["TLSCipherSuites"];
}
