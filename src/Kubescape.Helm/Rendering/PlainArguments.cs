namespace Kubescape.Helm;

/// <summary>Hands built-in objects as plain values to the functions that write values down.</summary>
internal static class PlainArguments
{
    /// <summary>The functions that do so.</summary>
    public static IReadOnlyList<string> Writers { get; } =
    [
        "toYaml", "mustToYaml", "toYamlPretty", "toJson", "mustToJson", "toPrettyJson", "mustToPrettyJson", "toRawJson",
        "mustToRawJson", "toToml",
    ];

    public static TemplateFunction Of(TemplateFunction function) => arguments =>
        arguments is [TemplateObject or ValueMap] ? function([Plain(arguments[0])]) : function(arguments);

    /// <summary>The objects stand by themselves, or in the map that is the dot of a whole chart.</summary>
    private static object? Plain(object? value)
    {
        if (value is not ValueMap map || !map.Values.Any(member => member is TemplateObject))
        {
            return value is TemplateObject built ? built.ToPlain() : value;
        }

        var plain = ValueTree.NewMap();
        foreach (var (key, member) in map)
        {
            plain[key] = key == "Subcharts" && member is ValueMap charts ? Charts(charts) : Plain(member);
        }

        return plain;
    }

    private static ValueMap Charts(ValueMap charts)
    {
        var plain = ValueTree.NewMap();
        foreach (var (name, chart) in charts)
        {
            plain[name] = Plain(chart);
        }

        return plain;
    }
}
