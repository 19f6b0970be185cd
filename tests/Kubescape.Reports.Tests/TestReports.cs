using System.Text;
using Kubescape.Posture;

namespace Kubescape.Reports.Tests;

/// <summary>Reports of the scans that every format is tried with.</summary>
internal static class TestReports
{
    public static TheoryData<string> Scans { get; } = new("cluster", "files", "hostile");

    public static ScanResult Scan(string name) => name switch
    {
        "cluster" => TestScans.Cluster(),
        "files" => TestScans.Files(),
        _ => HostileScan.Run(),
    };

    public static Task<string> Write(string format, string scan) => Write(format, Scan(scan));

    public static async Task<string> Write(string format, ScanResult result)
    {
        using var stream = new MemoryStream();
        var options = new ReportOptions { Version = "0.1.0", Indented = true, ReadSource = ReadSource };
        await ReportFormats.Find(format)!.WriteAsync(result, options, stream, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static string? ReadSource(string path) => path switch
    {
        "deploy/shop.yaml" => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", "shop.yaml")),
        HostileScan.File => HostileScan.Text,
        _ => null,
    };
}
