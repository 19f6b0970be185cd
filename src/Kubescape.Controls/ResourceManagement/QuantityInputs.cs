using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Controls.ResourceManagement;

/// <summary>Inputs that hold bounds of amounts.</summary>
internal static class QuantityInputs
{
    /// <summary>The input that holds no quantity, in words; <see langword="null"/> when all do.</summary>
    public static string? WhyUnreadable(ImmutableArray<string> names, ControlInputs inputs)
    {
        foreach (var name in names)
        {
            foreach (var value in inputs[name])
            {
                if (!Quantity.TryParse(value, out _))
                {
                    return $"The input {name} holds '{value}', which is no quantity: expected a number as in 500m or 1.5Gi.";
                }
            }
        }

        return null;
    }
}
