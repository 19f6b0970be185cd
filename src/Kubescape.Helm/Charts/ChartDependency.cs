using Kubescape.Objects;

namespace Kubescape.Helm;

/// <summary>A chart that another one needs.</summary>
public sealed record ChartDependency
{
    /// <summary>The name of the chart.</summary>
    public required string Name { get; init; }

    /// <summary>A version or a range of versions; empty for any.</summary>
    public string Version { get; init; } = "";

    /// <summary>The name it gets here; empty for its own.</summary>
    public string Alias { get; init; } = "";

    /// <summary>Paths in the values, with commas between them; the first that leads to a boolean decides.</summary>
    public string Condition { get; init; } = "";

    /// <summary>Names in the <c>tags</c> of the values, any of which enables it.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Which of its values the parent takes over: names, or maps of <c>child</c> and <c>parent</c>.</summary>
    public IReadOnlyList<object?> ImportedValues { get; init; } = [];

    /// <summary>The name under which its values stand.</summary>
    public string EffectiveName => Alias.Length > 0 ? Alias : Name;

    internal static IReadOnlyList<ChartDependency> ListOf(Field root)
    {
        var list = new List<ChartDependency>();
        foreach (var item in root["dependencies"].Items)
        {
            var tags = new List<string>();
            foreach (var tag in item["tags"].Items)
            {
                tags.Add(tag.Scalar ?? "");
            }

            list.Add(new ChartDependency
            {
                Name = item["name"].Scalar ?? "",
                Version = item["version"].Scalar ?? "",
                Alias = item["alias"].Text ?? "",
                Condition = item["condition"].Text ?? "",
                Tags = tags,
                ImportedValues = ValueTree.Of(item["import-values"]) as List<object?> ?? [],
            });
        }

        return list;
    }
}
