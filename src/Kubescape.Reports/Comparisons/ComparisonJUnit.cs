using System.Collections.Immutable;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>
/// Failures as test cases: what is new fails, what nobody can tell and what failed before is skipped, what is resolved passes.
/// </summary>
internal static class ComparisonJUnit
{
    private static readonly ImmutableArray<ComparisonGroup> Order =
        [ComparisonGroup.New, ComparisonGroup.Incomparable, ComparisonGroup.Unchanged, ComparisonGroup.Resolved];

    public static Task WriteAsync(
        Comparison comparison, ReportOptions options, Stream stream, CancellationToken cancellationToken) =>
        JUnitReport.WriteAsync(SuitesOf(comparison), result: null, stream, cancellationToken);

    private static ImmutableArray<JUnitSuite> SuitesOf(Comparison comparison)
    {
        ImmutableArray<JUnitCase> warnings =
            [.. comparison.Warnings.Select((warning, index) => JUnitCase.OfWarning(PrintableText.Of(warning), index))];
        return
        [
            .. Order.Select(group => Of(group, comparison)).Append(new JUnitSuite("Warnings", warnings))
                .Where(suite => !suite.Cases.IsEmpty),
        ];
    }

    private static JUnitSuite Of(ComparisonGroup group, Comparison comparison) =>
        new(group.ToString(), [.. comparison.Of(group).Select(item => JUnitCase.Of(item, group.ToString()))]);
}
