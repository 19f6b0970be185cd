using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using Kubescape.Posture;

namespace Kubescape.Cli;

/// <summary>The pseudonyms that the command line asks for.</summary>
/// <param name="Key">What they are made with; <see langword="null"/> for a key of this run alone.</param>
internal sealed record HiddenNames(string? Key)
{
    /// <summary>The environment variable for the key, which other users of the machine cannot see as they can a flag.</summary>
    public const string KeyVariable = "KUBESCAPE_HIDE_KEY";

    private const int RandomKeyBytes = 32;

    /// <summary>Reads the options; <see langword="null"/> when names are shown.</summary>
    /// <exception cref="UsageException">They do not make sense.</exception>
    public static HiddenNames? Read(ParseResult parsed)
    {
        var key = parsed.GetValue(ScanOptions.HideKey);
        if (!parsed.GetValue(ScanOptions.Hide))
        {
            return key is null ? null : throw new UsageException("--hide-key is for --hide, which is not given.");
        }

        return parsed.GetValue(ScanOptions.ShowSecrets)
            ? throw new UsageException("--hide and --show-secrets exclude each other.")
            : new HiddenNames(NotEmpty(key) ?? NotEmpty(Environment.GetEnvironmentVariable(KeyVariable)));
    }

    /// <summary>The result under pseudonyms, with a note that says so.</summary>
    public ScanResult Of(ScanResult result)
    {
        var key = Key is null ? RandomNumberGenerator.GetBytes(RandomKeyBytes) : Encoding.UTF8.GetBytes(Key);
        var kept = Key is null
            ? $"The key was made for this report alone: with --hide-key or {KeyVariable}, they are the same in every report."
            : "They are the same in every report with this key.";
        var hidden = HiddenResult.Of(result, key);
        return hidden with { Notes = [.. hidden.Notes, $"Names are pseudonyms; suggested commands need the real ones. {kept}"] };
    }

    private static string? NotEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
