namespace Kubescape.Helm;

/// <summary>Picks the manifests of the templates that a user asks for.</summary>
internal static class ShownManifests
{
    /// <summary>Pattern by pattern, as <c>--show-only</c> does.</summary>
    public static IReadOnlyList<RenderedManifest> Select(
        IEnumerable<RenderedManifest> manifests, IReadOnlyList<string> patterns, ProblemCollector problems)
    {
        var all = manifests.ToArray();
        if (patterns.Count == 0)
        {
            return all;
        }

        var shown = new List<RenderedManifest>();
        foreach (var pattern in patterns.Select(pattern => pattern.Replace('\\', '/')))
        {
            var found = all
                .Where(manifest => PathGlob.Matches(pattern, manifest.Path.AsSpan(manifest.Path.IndexOf('/') + 1)))
                .ToArray();
            problems.Add(found.Length == 0 ? $"could not find template {pattern} in chart" : null);
            shown.AddRange(found);
        }

        return shown;
    }
}
