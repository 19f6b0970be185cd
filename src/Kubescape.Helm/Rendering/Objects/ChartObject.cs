namespace Kubescape.Helm;

/// <summary>What templates know as <c>.Chart</c>.</summary>
internal sealed class ChartObject(Chart chart, bool isRoot) : TemplateObject
{
    /// <summary>Names of fields, and what stands for one that Chart.yaml lacks.</summary>
    private static readonly Dictionary<string, (string Key, Func<object?> Default)> FieldNames = new(StringComparer.Ordinal)
    {
        ["Name"] = ("name", () => ""),
        ["Home"] = ("home", () => ""),
        ["Sources"] = ("sources", () => new List<object?>()),
        ["Version"] = ("version", () => ""),
        ["Description"] = ("description", () => ""),
        ["Keywords"] = ("keywords", () => new List<object?>()),
        ["Maintainers"] = ("maintainers", () => new List<object?>()),
        ["Icon"] = ("icon", () => ""),
        ["APIVersion"] = ("apiVersion", () => ""),
        ["Condition"] = ("condition", () => ""),
        ["Tags"] = ("tags", () => ""),
        ["AppVersion"] = ("appVersion", () => ""),
        ["Deprecated"] = ("deprecated", () => false),
        ["Annotations"] = ("annotations", ValueTree.NewMap),
        ["KubeVersion"] = ("kubeVersion", () => ""),
        ["Dependencies"] = ("dependencies", () => new List<object?>()),
        ["Type"] = ("type", () => ""),
    };

    public override string TypeName => "chart.Metadata";

    public override object? ToPlain()
    {
        var members = ValueTree.CopyMap(chart.Metadata.Members);
        members["name"] = chart.Name;
        members["IsRoot"] = isRoot;
        return members;
    }

    internal override bool TryField(string name, out object? value)
    {
        if (name == "IsRoot")
        {
            value = isRoot;
            return true;
        }

        if (!FieldNames.TryGetValue(name, out var field))
        {
            value = null;
            return false;
        }

        value = name switch
        {
            "Name" => chart.Name,
            "Version" => chart.Metadata.Version,
            "AppVersion" => chart.Metadata.AppVersion,
            "Maintainers" or "Dependencies" => Capitalized(chart.Metadata.Members.GetValueOrDefault(field.Key)),
            _ => chart.Metadata.Members.GetValueOrDefault(field.Key) ?? field.Default(),
        };
        return true;
    }

    /// <summary>Items with fields: their names begin with capital letters.</summary>
    private static List<object?> Capitalized(object? list)
    {
        var items = new List<object?>();
        foreach (var item in (list as List<object?> ?? []).OfType<ValueMap>())
        {
            var fields = ValueTree.NewMap();
            foreach (var (key, value) in item)
            {
                fields[key == "url" ? "URL" : char.ToUpperInvariant(key[0]) + key[1..]] = value;
            }

            items.Add(fields);
        }

        return items;
    }
}
