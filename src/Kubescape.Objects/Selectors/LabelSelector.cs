namespace Kubescape.Objects;

/// <summary>Which labels a selector chooses.</summary>
/// <remarks>
/// Source: LabelSelector in the API reference, apimachinery meta/v1; and <c>spec.selector</c> of a Service, a plain map.
/// </remarks>
public static class LabelSelector
{
    /// <summary>Whether a selector with <c>matchLabels</c> and <c>matchExpressions</c> chooses these labels.</summary>
    /// <remarks>An empty selector chooses everything, an absent one nothing; an unknown operator chooses nothing.</remarks>
    public static bool Matches(Field selector, Field labels) => Matches(selector, key => labels[key].Text);

    /// <summary>The same for labels that are not written in one place.</summary>
    /// <param name="selector">The selector.</param>
    /// <param name="label">The value of a label; <see langword="null"/> when there is no such label.</param>
    public static bool Matches(Field selector, Func<string, string?> label) =>
        selector.Kind == FieldKind.Mapping
        && selector["matchLabels"].Members.All(member => member.Text is { } value && label(member.Name) == value)
        && selector["matchExpressions"].Items.All(requirement => MatchesExpression(requirement, label));

    /// <summary>Whether each entry of the map is among the labels; an empty or absent map is met by all.</summary>
    public static bool MatchesMap(Field required, Field labels)
    {
        foreach (var member in required.Members)
        {
            if (member.Text is not { } value || !labels[member.Name].Is(value))
            {
                return false;
            }
        }

        return true;
    }

    private static bool MatchesExpression(Field requirement, Func<string, string?> label)
    {
        if (requirement["key"].Text is not { } key)
        {
            return false;
        }

        var value = label(key);
        return requirement["operator"].Text switch
        {
            "In" => value is not null && Contains(requirement["values"], value),
            "NotIn" => value is null || !Contains(requirement["values"], value),
            "Exists" => value is not null,
            "DoesNotExist" => value is null,
            _ => false,
        };
    }

    private static bool Contains(Field values, string value)
    {
        foreach (var item in values.Items)
        {
            if (item.Is(value))
            {
                return true;
            }
        }

        return false;
    }
}
