using System.Collections.Immutable;

namespace Kubescape.Cli;

/// <summary>A value that the configuration file can hold.</summary>
/// <param name="Key">Its name in the file.</param>
/// <param name="Expected">What it must be, in words.</param>
/// <param name="Accepts">Whether a text is that.</param>
internal sealed record Setting(string Key, string Expected, Func<string, bool> Accepts)
{
    /// <summary>Every setting, in the order in which they are shown.</summary>
    public static ImmutableArray<Setting> All { get; } =
    [
        new("accountID", "a UUID", text => Guid.TryParseExact(text, "D", out _)),
        new("accessKey", "a text without spaces", text => text.Length > 0 && !text.Any(char.IsWhiteSpace)) { IsSecret = true },
        new("cloudAPIURL", "an http or https URL", IsUrl),
        new("cloudReportURL", "an http or https URL", IsUrl),
    ];

    /// <summary>Whether the value is never shown.</summary>
    public bool IsSecret { get; init; }

    /// <summary>The setting of a key, in any case.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public static Setting Find(string key) =>
        All.FirstOrDefault(setting => setting.Key.Equals(key, StringComparison.OrdinalIgnoreCase))
        ?? throw new UsageException(
            $"There is no setting '{key}': expected {string.Join(", ", All.Select(setting => setting.Key))}.");

    private static bool IsUrl(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp);
}
