using Kubescape.Posture;

namespace Kubescape.Cli;

/// <summary>What an acceptance is for, in words.</summary>
internal static class ExceptionWording
{
    /// <summary>Longer patterns, which list dozens of names, would fill pages.</summary>
    private const int LongestPattern = 40;

    private static readonly string[] Named = ["kind", "name", "namespace"];

    /// <summary>One line for each sort of objects: <c>Deployment, DaemonSet csi-.* in kube-system</c>.</summary>
    public static IEnumerable<string> Objects(Acceptance acceptance)
    {
        var sorts = acceptance.Objects.Select(place => place.Terms.ToDictionary(StringComparer.Ordinal))
            .GroupBy(terms => Rest(terms), terms => terms.GetValueOrDefault("kind", "any kind"), StringComparer.Ordinal)
            .Select(sort => $"{string.Join(", ", sort.Distinct(StringComparer.Ordinal))}{sort.Key}");
        return sorts.DefaultIfEmpty("none");
    }

    /// <summary>One line for each policy: <c>C-0057 in NSA</c>.</summary>
    public static IEnumerable<string> Controls(Acceptance acceptance) => acceptance.Controls.Select(selector =>
    {
        var terms = selector.Terms.ToDictionary(StringComparer.Ordinal);
        var controls = terms.Where(term => term.Key != "frameworkName")
            .Select(term => term.Key == "controlID" ? term.Value : $"{term.Key} '{term.Value}'")
            .DefaultIfEmpty("all");
        return $"{string.Join(", ", controls)}{(terms.TryGetValue("frameworkName", out var name) ? $" in {name}" : "")}";
    });

    private static string Rest(Dictionary<string, string> terms)
    {
        var name = terms.TryGetValue("name", out var pattern) ? $" {Shortened(pattern)}" : "";
        var place = terms.TryGetValue("namespace", out var space) ? $" in {Shortened(space)}" : "";
        var others = terms.Where(term => !Named.Contains(term.Key, StringComparer.Ordinal))
            .Select(term => $", {term.Key} '{Shortened(term.Value)}'");
        return $"{name}{place}{string.Concat(others)}";
    }

    private static string Shortened(string pattern) =>
        pattern.Length <= LongestPattern ? pattern : $"{pattern.AsSpan(0, LongestPattern)}…";
}
