using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Kubescape.Objects;

/// <summary>Tokens that their issuers made to be recognised.</summary>
/// <remarks>
/// Source: the issuers' documentation of their tokens, and "Supported secret scanning patterns" in the documentation of GitHub.
/// One search goes for all beginnings at once, so the cost is linear in the text and hardly grows with the table.
/// </remarks>
internal static class TokenShapes
{
    private static readonly SearchValues<char> Letters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    private static readonly SearchValues<char> Upper = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    private static readonly SearchValues<char> Hex = SearchValues.Create("0123456789abcdef");

    private static readonly SearchValues<char> Word =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");

    private static readonly SearchValues<char> Base64 =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=");

    private static readonly SearchValues<char> Dotted =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-./~+=");

    private static readonly ImmutableArray<TokenShape> All =
    [
        new("AWS access key", "AKIA", Upper, 16) { IsExact = true },
        new("AWS access key", "ASIA", Upper, 16) { IsExact = true },
        .. Of("GitHub token", Word, 16, "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_"),
        .. Of("GitLab token", Word, 16, "glpat-", "gldt-", "glrt-", "glptt-", "glsoat-", "glcbt-", "glagent-"),
        .. Of("Slack token", Word, 10, "xoxb-", "xoxp-", "xoxa-", "xoxr-", "xoxs-", "xoxe-", "xoxe.xoxp-", "xapp-"),
        new("Slack webhook", "hooks.slack.com/services/T", Dotted, 20),
        new("Discord webhook", "discord.com/api/webhooks/", Dotted, 20),
        new("Teams webhook", "webhook.office.com/webhookb2/", Dotted, 20),
        .. Of("Stripe key", Letters, 10, "sk_live_", "rk_live_", "sk_test_", "rk_test_", "whsec_"),
        new("Google API key", "AIza", Word, 30),
        new("Google client secret", "GOCSPX-", Word, 20),
        new("Google access token", "ya29.", Word, 20),
        new("npm token", "npm_", Letters, 30),
        new("PyPI token", "pypi-AgE", Word, 30),
        new("RubyGems key", "rubygems_", Hex, 32),
        new("SendGrid key", "SG.", Dotted, 40),
        new("Twilio key", "SK", Hex, 32) { IsExact = true },
        new("Mailgun key", "key-", Hex, 32) { IsExact = true },
        .. Of("HashiCorp Vault token", Word, 20, "hvs.", "hvb.", "hvr."),
        .. Of("DigitalOcean token", Hex, 32, "dop_v1_", "doo_v1_", "dor_v1_"),
        .. Of("Anthropic key", Word, 16, "sk-ant-"),
        .. Of("OpenAI key", Word, 16, "sk-proj-", "sk-svcacct-", "sk-admin-"),
        new("OpenAI key", "sk-", Letters, 20),
        .. Of("key of a model service", Letters, 20, "hf_", "gsk_", "xai-", "pplx-", "r8_"),
        new("age key", "AGE-SECRET-KEY-1", Upper, 40),
        .. Of("Azure storage key", Base64, 30, "AccountKey=", "SharedAccessKey="),
        new("Databricks token", "dapi", Hex, 32),
        .. Of("Shopify token", Hex, 32, "shpat_", "shpss_", "shpca_", "shppa_"),
        .. Of("Docker Hub token", Word, 20, "dckr_pat_", "dckr_oat_"),
        .. Of("Grafana token", Word, 20, "glsa_", "glc_"),
        .. Of("Square token", Word, 20, "sq0atp-", "sq0csp-"),
        .. Of("Doppler token", Letters, 30, "dp.pt.", "dp.st."),
        .. Of("PlanetScale token", Word, 30, "pscale_tkn_", "pscale_pw_"),
        .. Of("Sentry token", Dotted, 30, "sntrys_", "sntryu_"),
        .. Of("Notion token", Letters, 40, "secret_", "ntn_"),
        new("New Relic key", "NRAK-", Upper, 20),
        new("Atlassian token", "ATATT3", Word, 30),
        new("Linear key", "lin_api_", Letters, 30),
        new("Postman key", "PMAK-", Word, 30),
        new("Pulumi token", "pul-", Hex, 32),
        new("Supabase token", "sbp_", Hex, 32),
        new("Tailscale key", "tskey-", Word, 16),
        new("Artifactory key", "AKCp", Letters, 60),
        new("bearer token", "Bearer ", Dotted, 16),
        new("bearer token", "bearer ", Dotted, 16),
        .. Of(
            "private key",
            Base64,
            40,
            "LS0tLS1CRUdJTiBQUklWQVRFIEtFWS", // The usual first lines of key files, in base64.
            "LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVkt",
            "LS0tLS1CRUdJTiBFQyBQUklWQVRFIEtFWS",
            "LS0tLS1CRUdJTiBFTkNSWVBURUQgUFJJVkFURSBLRVkt",
            "LS0tLS1CRUdJTiBPUEVOU1NIIFBSSVZBVEUgS0VZLS"),
    ];

    private static readonly SearchValues<string> Prefixes =
        SearchValues.Create([.. All.Select(shape => shape.Prefix).Distinct(StringComparer.Ordinal)], StringComparison.Ordinal);

    private static readonly FrozenDictionary<char, TokenShape[]> ByFirst =
        All.GroupBy(shape => shape.Prefix[0]).ToFrozenDictionary(group => group.Key, group => group.ToArray());

    /// <summary>What the first token in the text is; <see langword="null"/> when there is none.</summary>
    public static string? Find(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var found = text[at..].IndexOfAny(Prefixes);
            if (found < 0)
            {
                return null;
            }

            at += found;
            foreach (var shape in ByFirst[text[at]])
            {
                if (shape.IsAt(text, at))
                {
                    return shape.Name;
                }
            }
        }

        return null;
    }

    private static IEnumerable<TokenShape> Of(string name, SearchValues<char> body, int length, params string[] prefixes) =>
        prefixes.Select(prefix => new TokenShape(name, prefix, body, length));
}
