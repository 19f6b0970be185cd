using Kubescape.Posture;

namespace Kubescape.Reports.Tests;

public sealed class ReportFormatTests
{
    private static readonly string[] Formats = ["csv", "gitlab-sast", "junit", "prometheus", "sarif", "yaml"];

    public static TheoryData<string, string> Reports { get; } = new(
        from format in Formats
        from scan in TestReports.Scans
        select (format, scan.Data));

    public static TheoryData<string> Names { get; } = new(Formats);

    [Theory, MemberData(nameof(Reports))]
    public async Task Writes_everything(string format, string scan) =>
        Golden.Matches(scan + ReportFormats.Find(format)!.Extension, await TestReports.Write(format, scan));

    [Theory, MemberData(nameof(Reports))]
    public async Task Writes_equal_bytes_for_equal_results(string format, string scan) =>
        Assert.Equal(await TestReports.Write(format, scan), await TestReports.Write(format, scan));

    [Theory, MemberData(nameof(Reports))]
    public async Task Holds_neither_secrets_nor_invisible_characters(string format, string scan)
    {
        var text = await TestReports.Write(format, scan);

        Assert.DoesNotContain("hunter2", text, StringComparison.Ordinal);
        Assert.DoesNotContain(text, character => char.IsControl(character) && character is not ('\n' or '\r'));
        Assert.Equal(format == "csv", text.Contains('\r', StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Writes_a_scan_without_resources(string format)
    {
        var result = TestScans.Manifest("kind: ConfigMap\napiVersion: v1\nmetadata: { name: a }", "C-0013");

        Assert.NotEmpty(await TestReports.Write(format, result));
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Sends_a_large_report_piece_by_piece(string format)
    {
        var result = TestScans.Large(1000);
        using var stream = new MeasuringStream();

        await ReportFormats.Find(format)!.WriteAsync(result, new ReportOptions(), stream, TestContext.Current.CancellationToken);

        Assert.True(stream.Length > 100_000);
        Assert.InRange(stream.LargestWrite, 1, format == "junit" ? 1024 * 1024 : 128 * 1024); // A test case goes out as a whole.
    }

    [Fact]
    public void Gives_each_format_a_name_and_an_extension_of_its_own()
    {
        Assert.Distinct(ReportFormats.All.Select(format => format.Name));
        Assert.Distinct(ReportFormats.All.Select(format => format.Extension).Append(".txt"));
    }

    private sealed class MeasuringStream : MemoryStream
    {
        public int LargestWrite { get; private set; }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            LargestWrite = Math.Max(LargestWrite, buffer.Length);
            return base.WriteAsync(buffer, cancellationToken);
        }
    }
}
