using Kubescape.Controls;

namespace Kubescape.Posture.Tests.Views;

public sealed class SeverityRangeTests
{
    private const string Bad = "{ apiVersion: v1, kind: Pod, metadata: { name: bad }, spec: { bad: true } }";

    private static readonly ScanResult Whole = TestScan.Run(
        Bad, new TestControl("C-9001", baseScore: 2), new TestControl("C-9002", baseScore: 5), new TestControl("C-9003", baseScore: 9));

    [Theory]
    [InlineData(Severity.Low, Severity.Critical, "C-9001 C-9002 C-9003")]
    [InlineData(Severity.Medium, Severity.Critical, "C-9002 C-9003")]
    [InlineData(Severity.High, Severity.High, "")]
    [InlineData(Severity.Low, Severity.Medium, "C-9001 C-9002")]
    public void Shows_the_controls_of_the_range(Severity least, Severity most, string ids) => Assert.Equal(
        ids, string.Join(' ', new SeverityRange(least, most).Of(Whole).Controls.Select(control => control.Control.Id)));

    [Fact]
    public void Counts_what_is_shown_and_scores_the_whole()
    {
        var view = new SeverityRange(Severity.High, Severity.High).Of(Whole);

        Assert.Empty(view.Resources);
        Assert.Equal(default, view.FailedControls);
        Assert.Equal(default, view.Counters);
        Assert.Equal(Whole.ComplianceScore, view.ComplianceScore);
        Assert.Equal(Status.Failed, view.Status);
    }

    [Fact]
    public void Says_what_is_hidden()
    {
        var note = Assert.Single(new SeverityRange(Severity.High, Severity.Critical).Of(Whole).Notes);

        Assert.Contains("High to Critical", note, StringComparison.Ordinal);
        Assert.Contains("2 other controls, 2 failed and 0 not evaluated", note, StringComparison.Ordinal);
    }

    [Fact]
    public void Hides_nothing_when_nothing_is_asked() => Assert.Same(Whole, SeverityRange.All.Of(Whole));
}
