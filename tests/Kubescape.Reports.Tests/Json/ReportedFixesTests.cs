using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Reports.Tests.Json;

public sealed class ReportedFixesTests
{
    [Fact]
    public async Task A_report_asks_for_what_its_result_asks_for()
    {
        var result = TestScans.Files();

        var reported = ReportedFixes.Read(await WriteAsync(result));

        var expected = FixRequests.Of(result).Select(Describe).Order(StringComparer.Ordinal);
        Assert.Equal(expected, reported.Requests.Select(Describe).Order(StringComparer.Ordinal));
        Assert.Contains(reported.Requests, request => request is { Edit: not null, IsTemplate: false });
        Assert.Contains(reported.Requests, request => request.IsTemplate);
        Assert.Equal(["deploy/shop.yaml"], reported.Digests.Keys);
    }

    [Fact]
    public async Task The_report_of_a_cluster_is_refused()
    {
        var report = await WriteAsync(TestScans.Cluster());

        Assert.Contains("report of a cluster", Assert.Throws<FormatException>(() => ReportedFixes.Read(report)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "no report of a scan")]
    [InlineData("[]", "no report of a scan")]
    [InlineData("""{"results": [], "resources": [], "metadata": {}}""", "scan again with this program")]
    [InlineData("""{"results": [], "resources": [], "metadata": {"targetMetadata": {"fileContextMetadata": {"filePath": "-"}}}}""", "standard input")]
    public void What_cannot_be_followed_is_refused(string json, string reason) => Assert.Contains(
        reason,
        Assert.Throws<FormatException>(() => ReportedFixes.Read(JsonDocuments.ReadOne(System.Text.Encoding.UTF8.GetBytes(json), TreeLimits.Default).Root)).Message,
        StringComparison.Ordinal);

    private static string Describe(FixRequest request) =>
        $"{request.ControlId} {request.Path} {request.File} {request.IsTemplate} {request.Obstacle} "
        + $"{request.Edit?.Document} {string.Concat(request.Edit?.Path ?? [])} {request.Edit?.Value}";

    private static async Task<Field> WriteAsync(ScanResult result)
    {
        using var stream = new MemoryStream();
        await JsonReport.WriteAsync(result, new ReportOptions(), stream, CancellationToken.None);
        return JsonDocuments.ReadOne(stream.ToArray(), TreeLimits.Default).Root;
    }
}
