using System.Text.RegularExpressions;
using Kubescape.Helm;
using Kubescape.Objects;

namespace Kubescape.Conformance.Tests;

/// <summary>A call of <c>helm template</c> and what it prints.</summary>
/// <param name="Folder">What paths are relative to.</param>
/// <param name="Chart">The name of the chart's directory.</param>
/// <param name="Arguments">Of <c>helm template</c>.</param>
/// <param name="Expected">What it prints.</param>
/// <param name="IsError">Whether it fails.</param>
internal sealed partial record HelmCase(
    string Folder, string Chart, IReadOnlyList<string> Arguments, string Expected, bool IsError)
{
    private const string YamlError = "error converting YAML to JSON: yaml: ";

    /// <summary>What differs; <see langword="null"/> when nothing does.</summary>
    public string? Compare()
    {
        string printed;
        try
        {
            var (options, overrides) = HelmArguments.Read(Arguments, Folder);
            var chart = Kubescape.Helm.Chart.Load(Path.Combine(Folder, "charts", Chart), ChartLimits.Default);
            printed = new ChartRenderer(options).Render(chart, overrides.Merge()).Print();
        }
        catch (ChartException error)
        {
            return IsError && Mistake(Expected) == Mistake($"Error: {error.Message}")
                ? null
                : $"expected {(IsError ? Expected : "no error")}, but got: {error.Message}";
        }

        return IsError ? $"expected {Expected}, but got no error" : Difference(Documents(Expected), Documents(printed));
    }

    public override string ToString() => $"{Chart} {string.Join(' ', Arguments)}".Trim();

    /// <summary>
    /// Parsers of YAML differ in their words and in the line on which they give up: what failed has to agree. Versions of Helm
    /// put the parts of a template's error on one line or on several: the words and the place have to agree.
    /// </summary>
    private static string Mistake(string text)
    {
        var end = text.IndexOf(YamlError, StringComparison.Ordinal);
        var mistake = end < 0 ? text.Split("\n\nUse --debug")[0] : text[..(end + YamlError.Length)];
        return SpaceOrColon.Replace(mistake.Replace("template: ", "", StringComparison.Ordinal), " ").Trim();
    }

    [GeneratedRegex(@":?\s+", RegexOptions.None, 1000)]
    private static partial Regex SpaceOrColon { get; }

    private static string? Difference(
        List<(string Source, ObjectTree? Tree, string Text)> expected,
        List<(string Source, ObjectTree? Tree, string Text)> found)
    {
        for (var index = 0; index < Math.Max(expected.Count, found.Count); index++)
        {
            if (index >= expected.Count || index >= found.Count)
            {
                return $"expected {expected.Count} documents, but got {found.Count}";
            }

            var (source, tree, text) = expected[index];
            var isSame = tree is null
                ? found[index].Tree is null
                : found[index].Tree is { } other && tree.Root.ValueEquals(other.Root);
            if (source != found[index].Source || !isSame)
            {
                return $"document {index + 1} differs: expected\n{text}\nbut got\n{found[index].Text}";
            }
        }

        return null;
    }

    private static List<(string Source, ObjectTree? Tree, string Text)> Documents(string text)
    {
        var documents = new List<(string, ObjectTree?, string)>();
        foreach (var part in ("\n" + text).Split("\n---\n").Where(part => part.Trim().Length > 0))
        {
            var source = part.Split('\n').FirstOrDefault(line => line.StartsWith("# Source: ", StringComparison.Ordinal)) ?? "";
            var document = YamlDocuments.Read(part.AsMemory(), TreeLimits.Default).FirstOrDefault();
            Assert.Null(document?.Error);
            documents.Add((source, document?.Tree, part));
        }

        return documents;
    }
}
