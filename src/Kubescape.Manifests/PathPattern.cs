using System.Text;
using System.Text.RegularExpressions;

namespace Kubescape.Manifests;

/// <summary>A pattern in the syntax of <c>.gitignore</c>.</summary>
/// <remarks>
/// <c>*</c> and <c>?</c> stop at slashes, <c>**</c> does not; without a slash before its end a pattern matches names at any
/// depth; a slash at its end makes it match directories only; <c>!</c> takes back what an earlier pattern matched. Source:
/// gitignore(5).
/// </remarks>
internal sealed class PathPattern
{
    private const RegexOptions Options =
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    private readonly Regex regex;
    private readonly bool directoriesOnly;

    private PathPattern(string pattern)
    {
        IsNegated = pattern.StartsWith('!');
        var body = IsNegated ? pattern[1..] : pattern;
        directoriesOnly = body.EndsWith('/');
        body = body.TrimEnd('/');
        var anchored = body.Contains('/', StringComparison.Ordinal);
        regex = new Regex($"^{(anchored ? "" : "(.*/)?")}{Translate(body.TrimStart('/'))}$", Options);
    }

    /// <summary>Reads a pattern; <see langword="null"/> when it has a range that ends before it begins.</summary>
    public static PathPattern? TryParse(string pattern)
    {
        try
        {
            return new PathPattern(pattern);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Whether the pattern takes back earlier matches.</summary>
    public bool IsNegated { get; }

    /// <summary>Whether a path, relative and with forward slashes, is meant.</summary>
    public bool Matches(string path, bool isDirectory) => (isDirectory || !directoriesOnly) && regex.IsMatch(path);

    /// <summary>Whether the last pattern that matches is no negated one.</summary>
    public static bool Excludes(IReadOnlyList<PathPattern> patterns, string path, bool isDirectory)
    {
        for (var index = patterns.Count - 1; index >= 0; index--)
        {
            if (patterns[index].Matches(path, isDirectory))
            {
                return !patterns[index].IsNegated;
            }
        }

        return false;
    }

    private static string Translate(string glob)
    {
        var translated = new StringBuilder();
        for (var at = 0; at < glob.Length; at++)
        {
            var rest = glob.AsSpan(at);
            if (rest.StartsWith("**/"))
            {
                translated.Append("(.*/)?");
                at += 2;
            }
            else if (rest.StartsWith("**"))
            {
                translated.Append(".*");
                at++;
            }
            else if (rest[0] == '*')
            {
                translated.Append("[^/]*");
            }
            else if (rest[0] == '?')
            {
                translated.Append("[^/]");
            }
            else if (rest[0] == '[' && rest[1..].IndexOf(']') is var length and > 0)
            {
                var set = rest.Slice(1, length).ToString()
                    .Replace(@"\", @"\\", StringComparison.Ordinal)
                    .Replace("[", @"\[", StringComparison.Ordinal);
                translated.Append('[').Append(set[0] is '!' or '^' ? $"^{set[1..]}" : set).Append(']');
                at += length + 1;
            }
            else
            {
                at += rest[0] == '\\' && rest.Length > 1 ? 1 : 0;
                translated.Append(Regex.Escape(glob[at].ToString()));
            }
        }

        return translated.ToString();
    }
}
