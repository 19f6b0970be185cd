using System.Globalization;
using Kubescape.Objects;

namespace Kubescape.Controls.Reliability;

/// <summary>A number of pods, or the part of them that a percentage names.</summary>
/// <remarks>Source: package intstr of k8s.io/apimachinery.</remarks>
internal static class IntegerOrPercentage
{
    /// <summary>The number, rounded up; <see langword="null"/> where neither a number nor a percentage is written.</summary>
    /// <param name="field"><c>3</c> or <c>"50%"</c>.</param>
    /// <param name="total">What is the whole.</param>
    public static long? Of(Field field, long total) => field.Integer
        ?? (Percentage(field) is { } percentage ? (long)Math.Ceiling(percentage * (decimal)total / 100) : null);

    /// <summary>The percentage; <see langword="null"/> where none is written.</summary>
    public static int? Percentage(Field field) =>
        field.Text is [.. var digits, '%']
        && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var percentage)
            ? percentage
            : null;
}
