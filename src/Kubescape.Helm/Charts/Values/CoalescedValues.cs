namespace Kubescape.Helm;

/// <summary>Completes values with the defaults of a chart and of its sub-charts.</summary>
/// <remarks>
/// Source: Helm's documentation, "Values Files", "Subcharts and Global Values". What is given wins; null takes a default away;
/// a sub-chart finds its values under its name, and the globals of all charts around it.
/// </remarks>
internal static class CoalescedValues
{
    private const string Globals = "global";

    /// <summary>New values; those that are given stay as they are.</summary>
    /// <param name="chart">Whose defaults are used.</param>
    /// <param name="given">What the user says.</param>
    /// <param name="keepsNulls">Whether null stays a value, for a chart whose values another one still completes.</param>
    public static SortedDictionary<string, object?> Of(Chart chart, SortedDictionary<string, object?> given, bool keepsNulls = false)
    {
        var values = ValueTree.CopyMap(given);
        Complete(chart, values, keepsNulls);
        return values;
    }

    /// <summary>Adds to a mapping what only the other one has, mapping by mapping.</summary>
    public static void Merge(SortedDictionary<string, object?> values, SortedDictionary<string, object?> defaults, bool keepsNulls)
    {
        foreach (var (key, value) in defaults)
        {
            if (!values.TryGetValue(key, out var known))
            {
                values[key] = ValueTree.Copy(value);
            }
            else if (known is null && !keepsNulls)
            {
                values.Remove(key);
            }
            else if (known is SortedDictionary<string, object?> map && value is SortedDictionary<string, object?> more)
            {
                Merge(map, more, keepsNulls);
            }
        }

        if (!keepsNulls)
        {
            RemoveNulls(values, defaults);
        }
    }

    private static void Complete(Chart chart, SortedDictionary<string, object?> values, bool keepsNulls)
    {
        foreach (var (key, value) in chart.Values)
        {
            if (!values.TryGetValue(key, out var known))
            {
                values[key] = ValueTree.Copy(value);
            }
            else if (known is null && !keepsNulls)
            {
                values.Remove(key);
            }
            else if (known is SortedDictionary<string, object?> map && value is SortedDictionary<string, object?> defaults)
            {
                // What a parent says of a sub-chart is still to be completed by the sub-chart itself.
                Merge(map, defaults, keepsNulls || chart.Subcharts.Any(subchart => subchart.Name == key));
            }
        }

        foreach (var subchart in chart.Subcharts)
        {
            if (!values.TryGetValue(subchart.Name, out var known))
            {
                values[subchart.Name] = known = ValueTree.NewMap();
            }

            if (known is not (null or SortedDictionary<string, object?>))
            {
                throw new ChartException($"type mismatch on {subchart.Name}: the values of a sub-chart have to be a mapping");
            }

            var below = known as SortedDictionary<string, object?> ?? ValueTree.NewMap();
            values[subchart.Name] = below;
            PassGlobals(below, values);
            Complete(subchart, below, keepsNulls);
        }
    }

    private static void PassGlobals(SortedDictionary<string, object?> below, SortedDictionary<string, object?> above)
    {
        if (!below.TryGetValue(Globals, out var known))
        {
            known = ValueTree.NewMap();
        }

        if (known is not SortedDictionary<string, object?> inner
            || above.GetValueOrDefault(Globals, ValueTree.NewMap()) is not SortedDictionary<string, object?> outer)
        {
            return;
        }

        foreach (var (key, value) in outer)
        {
            if (value is not SortedDictionary<string, object?> map)
            {
                if (inner.GetValueOrDefault(key) is not SortedDictionary<string, object?>)
                {
                    inner[key] = ValueTree.Copy(value);
                }
            }
            else if (!inner.TryGetValue(key, out var own))
            {
                inner[key] = ValueTree.CopyMap(map);
            }
            else if (own is SortedDictionary<string, object?> defaults)
            {
                // Here what stands above wins.
                var merged = ValueTree.CopyMap(map);
                Merge(merged, defaults, keepsNulls: true);
                inner[key] = merged;
            }
        }

        below[Globals] = inner;
    }

    /// <summary>Null in a mapping that meets a mapping of defaults says that there is no such value.</summary>
    private static void RemoveNulls(SortedDictionary<string, object?> values, SortedDictionary<string, object?> defaults)
    {
        foreach (var key in values.Where(entry => entry.Value is null && !defaults.ContainsKey(entry.Key)).Select(entry => entry.Key).ToArray())
        {
            values.Remove(key);
        }
    }
}
