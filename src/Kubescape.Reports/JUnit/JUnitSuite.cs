using System.Collections.Immutable;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>Test cases that belong together: those of a framework, of a scan with single controls, or about the source.</summary>
/// <param name="Name">What the page shows.</param>
/// <param name="Cases">The cases.</param>
internal sealed record JUnitSuite(string Name, ImmutableArray<JUnitCase> Cases)
{
    /// <summary>The suite of a scan that was asked for controls.</summary>
    private const string Single = "kubescape";

    /// <summary>0 to 100; <see langword="null"/> where nothing is judged.</summary>
    public double? ComplianceScore { get; init; }

    public int Failures => Cases.Count(test => test.Failure is not null);

    public int Skipped => Cases.Count(test => test.Skipped is not null);

    /// <summary>The suites of a report; what could not be read is a suite of its own, so that nobody misses it.</summary>
    public static ImmutableArray<JUnitSuite> Of(ScanResult result)
    {
        ImmutableArray<JUnitCase> open =
            [.. OpenPoints.OfSource(result).Select((point, index) => JUnitCase.OfSource(point, index))];
        return
        [
            .. result.Frameworks.IsEmpty
                ? [Judged(Single, result.ComplianceScore, result.Controls.Select(control => JUnitCase.Of(control, Single)))]
                : result.Frameworks.Select(Of),
            .. open.IsEmpty ? (JUnitSuite[])[] : [new JUnitSuite("Sources", open)],
        ];
    }

    private static JUnitSuite Of(FrameworkResult framework) => Judged(
        framework.Framework.Name, framework.ComplianceScore,
        framework.Controls.Select(control => JUnitCase.Of(control, framework.Framework.Name, framework.NameOf(control.Control))));

    private static JUnitSuite Judged(string name, double score, IEnumerable<JUnitCase> cases) =>
        new(name, [.. cases]) { ComplianceScore = score };
}
