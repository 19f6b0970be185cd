using System.Collections.Immutable;

namespace Kubescape.Posture;

/// <summary>The objects that an item of <c>resources</c> is for.</summary>
internal static class DesignatorReader
{
    private static readonly string[] Members = ["designatorType", "attributes"];

    private static readonly string[] Names =
        ["cluster", "namespace", "apiVersion", "kind", "name", "path", "resourceID", "containerName"];

    /// <summary>The selector; <see langword="null"/> for a designator without attributes, which is for nothing.</summary>
    /// <exception cref="FormatException">It cannot be understood; the message says where.</exception>
    public static PlaceSelector? Read(EntryMap designator)
    {
        designator.Allow(Members);
        var type = designator.Text("designatorType");
        if (type.Length > 0 && !IsAttributes(type))
        {
            throw designator.Error(designator.Field["designatorType"], $"'{type}' is no designator type: expected Attributes");
        }

        if (!designator.Field["attributes"].HasValue)
        {
            return null;
        }

        var attributes = EntryMap.At(designator.File, designator.Field["attributes"], "a mapping of attributes to texts");
        var selector = new PlaceSelector
        {
            Cluster = attributes.Pattern("cluster", ignoreCase: false),
            Namespace = attributes.Pattern("namespace", ignoreCase: false),
            ApiVersion = attributes.Pattern("apiVersion", ignoreCase: false),
            Kind = attributes.Pattern("kind", ignoreCase: false),
            Name = attributes.Pattern("name", ignoreCase: false),
            Path = attributes.Pattern("path", ignoreCase: false),
            ResourceId = attributes.Pattern("resourceID", ignoreCase: false),
            Container = attributes.Pattern("containerName", ignoreCase: false),
            Labels = Labels(attributes),
        };
        return selector == new PlaceSelector { Labels = selector.Labels } && selector.Labels.IsEmpty ? null : selector;
    }

    private static bool IsAttributes(string type) =>
        type.Equals("Attributes", StringComparison.OrdinalIgnoreCase)
        || type.Equals("Attribute", StringComparison.OrdinalIgnoreCase);

    private static ImmutableArray<(string Name, TextPattern Value)> Labels(EntryMap attributes)
    {
        var labels = ImmutableArray.CreateBuilder<(string, TextPattern)>();
        foreach (var name in attributes.Field.Members.Select(member => member.Name).Except(Names, StringComparer.Ordinal))
        {
            if (Names.FirstOrDefault(known => known.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } known)
            {
                throw attributes.Error(attributes.Field[name], $"'{name}' would be the name of a label: write {known}");
            }

            if (attributes.Pattern(name, ignoreCase: false) is { } value)
            {
                labels.Add((name, value));
            }
        }

        return labels.ToImmutable();
    }
}
