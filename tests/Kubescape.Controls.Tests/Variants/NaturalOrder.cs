using System.Globalization;

namespace Kubescape.Controls.Tests.Variants;

/// <summary>Texts with numbers in them: <c>a[2]</c> before <c>a[10]</c>.</summary>
internal static class NaturalOrder
{
    public static Comparer<string> Instance { get; } =
        Comparer<string>.Create((left, right) =>
            CultureInfo.InvariantCulture.CompareInfo.Compare(left, right, CompareOptions.NumericOrdering));
}
