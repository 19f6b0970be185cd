namespace Kubescape.Helm;

/// <summary>Takes values of sub-charts over into their parents, below what the parents say themselves.</summary>
/// <remarks>Source: Helm's documentation, "Charts", "Importing Child Values via dependencies".</remarks>
internal static class ImportedValues
{
    public static Chart Import(Chart chart)
    {
        chart = chart with { Subcharts = [.. chart.Subcharts.Select(Import)] };
        if (chart.Metadata.Dependencies.Count == 0)
        {
            return chart;
        }

        // Null in the chart's own values has done its work here; the defaults of a sub-chart come back later, as in Helm.
        var values = CoalescedValues.Of(chart, ValueTree.NewMap());
        ValueTree.RemoveNulls(values);
        var imported = ValueTree.NewMap();
        foreach (var dependency in chart.Metadata.Dependencies)
        {
            foreach (var import in dependency.ImportedValues)
            {
                Take(import, dependency.EffectiveName, values, imported);
            }
        }

        CoalescedValues.Merge(values, imported, keepsNulls: false);
        return chart with { Values = values };
    }

    private static void Take(
        object? import, string subchart, ValueMap values, ValueMap imported)
    {
        var (child, parent) = import switch
        {
            string name => ($"exports.{name}", "."),
            ValueMap map => (map.GetValueOrDefault("child") as string, map.GetValueOrDefault("parent") as string),
            _ => (null, null),
        };
        if (child is null || parent is null || ValueTree.At(values, $"{subchart}.{child}") is not ValueMap found)
        {
            return; // Helm warns of it and goes on.
        }

        CoalescedValues.Merge(imported, Nest(parent, ValueTree.CopyMap(found)), keepsNulls: false);
    }

    private static ValueMap Nest(string path, ValueMap values)
    {
        foreach (var name in path == "." ? [] : path.Split('.').Reverse())
        {
            var around = ValueTree.NewMap();
            around[name] = values;
            values = around;
        }

        return values;
    }
}
