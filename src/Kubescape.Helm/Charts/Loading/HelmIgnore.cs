namespace Kubescape.Helm;

/// <summary>The patterns of a .helmignore file.</summary>
/// <remarks>
/// Source: Helm's documentation, "The .helmignore file". A pattern without a slash looks at names anywhere, one with a slash at
/// whole paths, one that ends with a slash at directories only; an exclamation mark turns the sense of a pattern around.
/// </remarks>
internal sealed class HelmIgnore
{
    public const string FileName = ".helmignore";

    private readonly List<Rule> rules = [];

    private readonly record struct Rule(string Pattern, bool IsNegated, bool IsForDirectories);

    public static HelmIgnore Parse(string text)
    {
        var ignore = new HelmIgnore();
        foreach (var line in text.Split('\n'))
        {
            ignore.Add(line.Trim());
        }

        ignore.Add("templates/.?*"); // Hidden files of editors are no templates.
        return ignore;
    }

    public bool Ignores(string path, bool isDirectory)
    {
        foreach (var rule in rules)
        {
            if (rule.IsNegated)
            {
                if ((!rule.IsForDirectories || isDirectory) && !Matches(rule.Pattern, path))
                {
                    return true;
                }
            }
            else if ((!rule.IsForDirectories || isDirectory) && Matches(rule.Pattern, path))
            {
                return true;
            }
        }

        return false;
    }

    private void Add(string rule)
    {
        if (rule.Length == 0 || rule.StartsWith('#'))
        {
            return;
        }

        if (rule.Contains("**", StringComparison.Ordinal))
        {
            throw new ChartException("double-star (**) syntax is not supported") { File = FileName };
        }

        var isNegated = rule.StartsWith('!');
        var pattern = isNegated ? rule[1..] : rule;
        var isForDirectories = pattern.EndsWith('/');
        rules.Add(new Rule(pattern.TrimEnd('/'), isNegated, isForDirectories));
    }

    private static bool Matches(string pattern, string path)
    {
        if (pattern.StartsWith('/'))
        {
            return PathGlob.Matches(pattern.AsSpan(1), path);
        }

        return pattern.Contains('/', StringComparison.Ordinal)
            ? PathGlob.Matches(pattern, path)
            : PathGlob.Matches(pattern, path.AsSpan(path.LastIndexOf('/') + 1));
    }
}
