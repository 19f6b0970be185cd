using System.Text;
using System.Text.RegularExpressions;

namespace Kubescape.Helm;

/// <summary>The patterns of <c>.Files.Glob</c>: stars, question marks, <c>[a-z]</c>, <c>[!a]</c> and <c>{a,b}</c>.</summary>
internal sealed class FileGlob
{
    private readonly Regex regex;

    private FileGlob(Regex regex) => this.regex = regex;

    /// <summary>Reads a pattern.</summary>
    /// <exception cref="TemplateException">The pattern is malformed.</exception>
    public static FileGlob Parse(string pattern)
    {
        try
        {
            return new FileGlob(new Regex(
                Translate(pattern), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)));
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            throw new TemplateException($"the pattern {GoQuote.Double(pattern)} is malformed");
        }
    }

    public bool Matches(string path) => regex.IsMatch(path);

    private static string Translate(string pattern)
    {
        var expression = new StringBuilder(@"\A(?:");
        var depth = 0;
        for (var at = 0; at < pattern.Length; at++)
        {
            switch (pattern[at])
            {
                case '*' when at + 1 < pattern.Length && pattern[at + 1] == '*':
                    expression.Append("[\\s\\S]*");
                    at++;
                    break;
                case '*':
                    expression.Append("[^/]*");
                    break;
                case '?':
                    expression.Append("[^/]");
                    break;
                case '{':
                    depth++;
                    expression.Append("(?:");
                    break;
                case '}' when depth > 0:
                    depth--;
                    expression.Append(')');
                    break;
                case ',' when depth > 0:
                    expression.Append('|');
                    break;
                case '[' when pattern.IndexOf(']', at + 1) is var close and > 0:
                    var inner = pattern[(at + 1)..close].Replace("\\", "\\\\", StringComparison.Ordinal);
                    inner = inner.StartsWith('!') ? "^" + inner[1..] : inner.Replace("^", "\\^", StringComparison.Ordinal);
                    expression.Append('[').Append(inner).Append(']');
                    at = close;
                    break;
                case '\\' when at + 1 < pattern.Length:
                    expression.Append(Regex.Escape(pattern[++at].ToString()));
                    break;
                default:
                    expression.Append(Regex.Escape(pattern[at].ToString()));
                    break;
            }
        }

        return expression.Append(@")\z").ToString();
    }
}
