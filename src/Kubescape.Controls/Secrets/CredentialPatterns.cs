using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

namespace Kubescape.Controls.Secrets;

/// <summary>Tells what looks like a credential, by the lists that users tune.</summary>
internal sealed class CredentialPatterns
{
    private static readonly ConditionalWeakTable<ControlInputs, CredentialPatterns> Cache = [];

    private readonly ImmutableArray<string> keys;
    private readonly ImmutableArray<string> allowedKeys;
    private readonly ImmutableArray<string> allowedValues;
    private readonly ImmutableArray<Regex> values;
    private readonly ImmutableArray<Regex> valuesInAnyCase;

    private CredentialPatterns(ControlInputs inputs)
    {
        keys = inputs["sensitiveKeyNames"];
        allowedKeys = inputs["sensitiveKeyNamesAllowed"];
        allowedValues = inputs["sensitiveValuesAllowed"];
        values = Compile(inputs["sensitiveValues"], RegexOptions.None);
        valuesInAnyCase = Compile(inputs["sensitiveValues"], RegexOptions.IgnoreCase);
    }

    /// <summary>The names of the inputs.</summary>
    public static ImmutableArray<string> Inputs { get; } = ["sensitiveValues", "sensitiveValuesAllowed", "sensitiveKeyNames", "sensitiveKeyNamesAllowed"];

    /// <summary>The patterns of a scan, compiled once.</summary>
    public static CredentialPatterns Of(ControlInputs inputs) => Cache.GetValue(inputs, static inputs => new CredentialPatterns(inputs));

    /// <summary>Whether a variable looks like a credential. A path to a file with one is none.</summary>
    public bool IsCredentialVariable(string name, string value) => IsJudged(name, value) && (IsSensitiveKey(name) || Matches(valuesInAnyCase, value));

    /// <summary>Whether an entry of a ConfigMap looks like a credential, also when it is written in base64.</summary>
    public bool IsCredentialEntry(string key, string value) =>
        IsJudged(key, value) && (IsSensitiveKey(key) || Matches(values, value) || (Decode(value) is { } decoded && Matches(values, decoded)));

    private bool IsJudged(string name, string value) =>
        value.Length > 0 && value[0] != '/' && !ContainsAny(name, allowedKeys) && !ContainsAny(value, allowedValues);

    private bool IsSensitiveKey(string name) => ContainsAny(name, keys);

    private static bool ContainsAny(string text, ImmutableArray<string> parts) =>
        parts.Any(part => text.Contains(part, StringComparison.OrdinalIgnoreCase));

    private static bool Matches(ImmutableArray<Regex> patterns, string value) => patterns.Any(pattern => pattern.IsMatch(value));

    private static string? Decode(string value)
    {
        var bytes = new byte[value.Length];
        return Convert.TryFromBase64String(value, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : null;
    }

    /// <summary>Patterns of users: matched in linear time, and one that is no pattern matches nothing.</summary>
    private static ImmutableArray<Regex> Compile(ImmutableArray<string> patterns, RegexOptions options)
    {
        var compiled = ImmutableArray.CreateBuilder<Regex>();
        foreach (var pattern in patterns)
        {
            try
            {
                compiled.Add(new Regex(pattern, options | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant));
            }
            catch (Exception error) when (error is ArgumentException or NotSupportedException)
            {
                // No pattern of this kind can match.
            }
        }

        return compiled.ToImmutable();
    }
}
