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
    public static ValueMap Of(Chart chart, ValueMap given, bool keepsNulls = false)
    {
        var values = ValueTree.CopyMap(given);
        Complete(chart, values, keepsNulls);
        return values;
    }

    /// <summary>Adds to a mapping what only the other one has, mapping by mapping.</summary>
    public static void Merge(ValueMap values, ValueMap defaults, bool keepsNulls)
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
            else if (known is ValueMap map && value is ValueMap more)
            {
                Merge(map, more, keepsNulls);
            }
        }

        if (!keepsNulls)
        {
            RemoveNulls(values, defaults);
        }
    }

    private static void Complete(Chart chart, ValueMap values, bool keepsNulls)
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
            else if (known is ValueMap map && value is ValueMap defaults)
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

            if (known is not (null or ValueMap))
            {
                throw new ChartException($"type mismatch on {subchart.Name}: the values of a sub-chart have to be a mapping");
            }

            var below = known as ValueMap ?? ValueTree.NewMap();
            values[subchart.Name] = below;
            PassGlobals(below, values);
            Complete(subchart, below, keepsNulls);
        }
    }

    private static void PassGlobals(ValueMap below, ValueMap above)
    {
        if (!below.TryGetValue(Globals, out var known))
        {
            known = ValueTree.NewMap();
        }

        if (known is not ValueMap inner
            || above.GetValueOrDefault(Globals, ValueTree.NewMap()) is not ValueMap outer)
        {
            return;
        }

        foreach (var (key, value) in outer)
        {
            if (value is not ValueMap map)
            {
                if (inner.GetValueOrDefault(key) is not ValueMap)
                {
                    inner[key] = ValueTree.Copy(value);
                }
            }
            else if (!inner.TryGetValue(key, out var own))
            {
                inner[key] = ValueTree.CopyMap(map);
            }
            else if (own is ValueMap defaults)
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
    private static void RemoveNulls(ValueMap values, ValueMap defaults)
    {
        foreach (var (key, _) in values.Where(entry => entry.Value is null && !defaults.ContainsKey(entry.Key)).ToArray())
        {
            values.Remove(key);
        }
    }
}
