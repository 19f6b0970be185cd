using System.Text.RegularExpressions;

namespace Kubescape.Kustomize;

/// <summary>Patterns of kustomizations, matched in linear time as Go does.</summary>
internal static class SafePattern
{
    private const int MaxLength = 1_000;

    /// <summary>A pattern of which a part was written by a user.</summary>
    /// <exception cref="BuildStepException">It is no pattern.</exception>
    public static Regex Create(string pattern, string written)
    {
        if (pattern.Length > MaxLength)
        {
            throw new BuildStepException($"a pattern is longer than {MaxLength} characters");
        }

        try
        {
            return new Regex(
                pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(2));
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            throw new BuildStepException($"'{written}' is no regular expression: {error.Message.TrimEnd('.')}");
        }
    }

    /// <summary>A pattern that has to match all of a text; an empty one matches anything.</summary>
    public static Regex Whole(string pattern) => Create(pattern.Length == 0 ? "" : $"^(?:{pattern})\\z", pattern);
}
