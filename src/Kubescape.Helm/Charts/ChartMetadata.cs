using System.Text.RegularExpressions;
using Kubescape.Objects;

namespace Kubescape.Helm;

/// <summary>What a chart says about itself in Chart.yaml.</summary>
public sealed partial record ChartMetadata
{
    /// <summary>Empty in a file that lacks it, which does not load.</summary>
    public required string Name { get; init; }

    /// <summary>A semantic version.</summary>
    public required string Version { get; init; }

    /// <summary>Of Chart.yaml itself: <c>v1</c> or <c>v2</c>.</summary>
    public required string ApiVersion { get; init; }

    /// <summary>What it installs.</summary>
    public string AppVersion { get; init; } = "";

    /// <summary><c>application</c>, <c>library</c>, or empty, which is an application.</summary>
    public string Type { get; init; } = "";

    /// <summary>The Kubernetes versions that it is for, as a range; empty for all.</summary>
    public string KubeVersion { get; init; } = "";

    /// <summary>The charts that it needs.</summary>
    public IReadOnlyList<ChartDependency> Dependencies { get; init; } = [];

    /// <summary>The file as template values.</summary>
    public required ValueMap Members { get; init; }

    /// <summary>Whether it only has templates for others to use.</summary>
    public bool IsLibrary => Type == "library";

    internal static ChartMetadata Of(Field root)
    {
        return new ChartMetadata
        {
            Name = root["name"].Scalar ?? "",
            Version = root["version"].Scalar ?? "",
            ApiVersion = root["apiVersion"].Scalar ?? "",
            AppVersion = root["appVersion"].HasValue ? root["appVersion"].Scalar ?? "" : "",
            Type = root["type"].Text ?? "",
            KubeVersion = root["kubeVersion"].Text ?? "",
            Dependencies = ChartDependency.ListOf(root),
            Members = ValueTree.Of(root) as ValueMap ?? ValueTree.NewMap(),
        };
    }

    /// <summary>Refuses what Helm refuses.</summary>
    /// <exception cref="ChartException">Something is missing or wrong.</exception>
    internal void Check()
    {
        var reason = ApiVersion.Length == 0 ? "chart.metadata.apiVersion is required"
            : Name.Length == 0 ? "chart.metadata.name is required"
            : Name != Path.GetFileName(Name) || Name is "." or ".." ? $"chart.metadata.name {GoQuote.Double(Name)} is invalid"
            : Version.Length == 0 ? "chart.metadata.version is required"
            : !VersionPattern.IsMatch(Version) ? $"chart.metadata.version {GoQuote.Double(Version)} is invalid"
            : Type is not ("" or "application" or "library") ? "chart.metadata.type must be application or library"
            : Dependencies.Any(dependency => dependency.Name.Length == 0) ? "dependency has no name"
            : null;
        if (reason is not null)
        {
            throw new ChartException($"validation: {reason}") { File = "Chart.yaml" };
        }

        if (Dependencies.GroupBy(dependency => dependency.EffectiveName).FirstOrDefault(group => group.Count() > 1) is { } twins)
        {
            throw new ChartException($"validation: more than one dependency with name or alias {GoQuote.Double(twins.Key)}")
            {
                File = "Chart.yaml",
            };
        }
    }

    /// <summary>As Helm reads versions: the later numbers may be left out, and a v may come first.</summary>
    [GeneratedRegex(@"^v?[0-9]+(\.[0-9]+){0,2}(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex VersionPattern { get; }
}
