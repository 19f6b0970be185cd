namespace Kubescape.Objects;

/// <summary>Which labels a selector chooses.</summary>
/// <remarks>Source: LabelSelector in the API reference, apimachinery meta/v1; and <c>spec.selector</c> of a Service, a plain map.</remarks>
public static class LabelSelector
{
    /// <summary>Whether a selector with <c>matchLabels</c> and <c>matchExpressions</c> chooses these labels.</summary>
    /// <remarks>An empty selector chooses everything, an absent one nothing; an unknown operator chooses nothing.</remarks>
    public static bool Matches(Field selector, Field labels) =>
        selector.Kind == FieldKind.Mapping
        && MatchesMap(selector["matchLabels"], labels)
        && selector["matchExpressions"].Items.All(requirement => MatchesExpression(requirement, labels));

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

    private static bool MatchesExpression(Field requirement, Field labels)
    {
        if (requirement["key"].Text is not { } key)
        {
            return false;
        }

        var label = labels[key];
        return requirement["operator"].Text switch
        {
            "In" => label.Text is { } value && Contains(requirement["values"], value),
            "NotIn" => label.Text is not { } value || !Contains(requirement["values"], value),
            "Exists" => label.Exists,
            "DoesNotExist" => !label.Exists,
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
