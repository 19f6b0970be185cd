namespace Kubescape.Helm;

/// <summary>Checks the values of a chart and of its sub-charts against their schemas.</summary>
internal static class ValuesSchema
{
    /// <summary>What Helm says of values that do not meet a schema; <see langword="null"/> when all do.</summary>
    public static string? Describe(Chart chart, ValueMap values)
    {
        var text = Failures(chart, values);
        return text.Length == 0
            ? null
            : $"values don't meet the specifications of the schema(s) in the following chart(s):\n{text}";
    }

    private static string Failures(Chart chart, ValueMap values)
    {
        var text = "";
        if (chart.Schema is { } file)
        {
            var failures = SchemaValidator.Check(ValueTree.ReadJson(file.Text, file.Name), values);
            text = failures.Count == 0 ? "" : $"{chart.Name}:\n{string.Concat(failures.Select(failure => $"{failure}\n"))}";
        }

        foreach (var subchart in chart.Subcharts)
        {
            text += Failures(subchart, values.GetValueOrDefault(subchart.Name) as ValueMap ?? ValueTree.NewMap());
        }

        return text;
    }
}
