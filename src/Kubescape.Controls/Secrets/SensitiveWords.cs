using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Kubescape.Controls.Secrets;

/// <summary>What users call a credential: words in names, patterns in values, and the exceptions from both.</summary>
/// <remarks>
/// Patterns are compiled once for each set of inputs. They come from users, and one that is no regular expression matches
/// nothing: a scan does not end for it.
/// </remarks>
internal sealed class SensitiveWords
{
    private const string KeyNames = "sensitiveKeyNames";
    private const string KeyNamesAllowed = "sensitiveKeyNamesAllowed";
    private const string Values = "sensitiveValues";
    private const string ValuesAllowed = "sensitiveValuesAllowed";

    private const string IgnoreCase = "(?i)";

    private static readonly ConditionalWeakTable<ControlInputs, SensitiveWords> ByInputs = [];

    private readonly ImmutableArray<string> keys;
    private readonly ImmutableArray<string> allowedKeys;
    private readonly ImmutableArray<UserPattern> values;
    private readonly ImmutableArray<UserPattern> valuesInAnyCase;
    private readonly ImmutableArray<UserPattern> allowedValues;

    private SensitiveWords(ControlInputs inputs)
    {
        keys = inputs[KeyNames];
        allowedKeys = inputs[KeyNamesAllowed];
        values = Compile(inputs[Values]);
        valuesInAnyCase = Compile(inputs[Values], IgnoreCase);
        allowedValues = Compile(inputs[ValuesAllowed]);
    }

    /// <summary>The inputs that hold the words.</summary>
    public static ImmutableArray<string> Inputs { get; } = [Values, ValuesAllowed, KeyNames, KeyNamesAllowed];

    /// <summary>The words of these inputs.</summary>
    public static SensitiveWords Of(ControlInputs inputs) =>
        ByInputs.GetValue(inputs, static inputs => new SensitiveWords(inputs));

    /// <summary>Whether the key announces a credential, in any case.</summary>
    public bool AreInKey(string key) => ContainsAny(key, keys);

    /// <summary>Whether the value of a variable looks like a credential, in any case.</summary>
    public bool AreInVariable(string value) => MatchesAny(value, valuesInAnyCase);

    /// <summary>Whether an entry of a ConfigMap looks like a credential. Case counts: entries are whole files, full of ordinary words.</summary>
    public bool AreInEntry(string value) => MatchesAny(value, values);

    /// <summary>Whether the user declared the key or the value harmless.</summary>
    public bool Allow(string key, string value) => ContainsAny(key, allowedKeys) || MatchesAny(value, allowedValues);

    private static bool ContainsAny(string key, ImmutableArray<string> words)
    {
        foreach (var word in words)
        {
            if (key.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool MatchesAny(string value, ImmutableArray<UserPattern> patterns)
    {
        foreach (var pattern in patterns)
        {
            if (pattern.IsMatch(value))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>One expression for all patterns, where they can be joined: matching one is faster than matching many.</summary>
    private static ImmutableArray<UserPattern> Compile(ImmutableArray<string> patterns, string options = "")
    {
        if (patterns.IsEmpty)
        {
            return [];
        }

        return UserPattern.TryCompile($"{options}{string.Join('|', patterns.Select(pattern => $"(?:{pattern})"))}") is { } joined
            ? [joined]
            : [.. patterns.Select(pattern => UserPattern.TryCompile(options + pattern)).OfType<UserPattern>()];
    }
}
