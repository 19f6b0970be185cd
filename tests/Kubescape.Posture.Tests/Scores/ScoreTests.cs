namespace Kubescape.Posture.Tests.Scores;

public sealed class ScoreTests
{
    private const string SixGoodTwoBad = """
        {apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {bad: true}}
        ---
        {apiVersion: v1, kind: Pod, metadata: {name: b}, spec: {bad: true}}
        ---
        {apiVersion: v1, kind: Pod, metadata: {name: c}}
        ---
        {apiVersion: v1, kind: Pod, metadata: {name: d}}
        ---
        {apiVersion: v1, kind: Pod, metadata: {name: e}}
        ---
        {apiVersion: v1, kind: Pod, metadata: {name: f}}
        ---
        {apiVersion: v1, kind: Pod, metadata: {name: g}}
        ---
        {apiVersion: v1, kind: Pod, metadata: {name: h}}
        """;

    [Theory]
    [InlineData(Status.Passed, 0, 0, 0, 100)]
    [InlineData(Status.Failed, 6, 2, 0, 75)]
    [InlineData(Status.NotEvaluated, 0, 0, 0, 0)]
    [InlineData(Status.NotEvaluated, 3, 0, 1, 75)]
    public void Compliance_is_the_share_that_passed(Status status, int passed, int failed, int notEvaluated, double expected) =>
        Assert.Equal(expected, Score.Compliance(status, new ResourceCounters(passed, failed, notEvaluated)));

    [Fact]
    public void Compliance_of_a_scan_is_the_mean_of_its_controls()
    {
        var passed = new TestControl("C-9001") { Reads = [] };
        var failed = new TestControl("C-9002");
        var skipped = new TestControl("C-9003") { NeedsConfiguration = true };

        var result = TestScan.Run(SixGoodTwoBad, failed, skipped);
        var withoutFailures = TestScan.Run("{apiVersion: v1, kind: Pod, metadata: {name: a}}", passed, skipped);

        Assert.Equal((75 + 0) / 2.0, result.ComplianceScore);
        Assert.Equal((100 + 0) / 2.0, withoutFailures.ComplianceScore);
    }

    [Fact]
    public void Risk_weighs_replicas_and_base_scores()
    {
        var result = TestScan.Run(
            """
            {apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {bad: true, replicas: 10}}
            ---
            {apiVersion: v1, kind: Pod, metadata: {name: b}}
            """,
            new TestControl("C-9001", baseScore: 8));

        Assert.Equal(100 * 11.0 / 12.0, result.RiskScore, precision: 10);
    }

    [Theory]
    [InlineData(99.999, "99.99", "99")]
    [InlineData(100, "100.00", "100")]
    [InlineData(58.333333, "58.33", "58")]
    [InlineData(99.5, "99.50", "99")]
    [InlineData(0, "0.00", "0")]
    public void Never_reads_100_when_something_is_missing(double score, string percent, string whole)
    {
        Assert.Equal(percent, Score.Percent(score));
        Assert.Equal(whole, Score.WholePercent(score));
    }

    [Theory]
    [InlineData(10, 10, 0, 0, 0, 100)]
    [InlineData(9, 10, 1, 1, 1, 83)]
    [InlineData(1, 10, 9, 9, 9, 0)]
    [InlineData(0, 0, 0, 0, 0, 0)]
    public void Coverage_falls_with_all_that_is_unknown(int evaluated, int total, int gaps, int partial, int unread, double expected) =>
        Assert.Equal(expected, Score.Coverage(evaluated, total, gaps, partial, unread));
}
