using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace Kubescape.Helm.Tests;

public sealed class ChartLoadingTests : IDisposable
{
    private const string ChartYaml = "apiVersion: v2\nname: app\nversion: 1.0.0\n";

    private readonly string folder = Directory.CreateTempSubdirectory("charts-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Reads_a_directory_and_what_stands_in_it()
    {
        Write("Chart.yaml", ChartYaml);
        Write("values.yaml", "a: 1");
        Write("README.md", "read");
        Write("templates/a.yaml", "a");
        Write("templates/.hidden", "h");
        Write("charts/_draft/Chart.yaml", "");
        Write("charts/notes.md", "");
        Write("charts/sub/Chart.yaml", ChartYaml.Replace("app", "sub", StringComparison.Ordinal));

        var chart = Chart.Load(folder, ChartLimits.Default);

        Assert.Equal(1.0, chart.Values["a"]);
        Assert.Equal(["templates/a.yaml"], chart.Templates.Select(file => file.Name));
        Assert.Equal(["README.md"], chart.Files.Select(file => file.Name));
        Assert.Equal(["sub"], chart.Subcharts.Select(subchart => subchart.Name));
    }

    [Fact]
    public void Leaves_out_what_the_ignore_file_names()
    {
        Write("Chart.yaml", ChartYaml);
        Write(".helmignore", "# comment\n*.bak\n/top.txt\nsecret/\nci/*.yaml\n");
        foreach (var name in (string[])["a.bak", "deep/b.bak", "top.txt", "deep/top.txt", "secret/x", "ci/a.yaml", "ci/b.txt"])
        {
            Write(name, "");
        }

        var files = Chart.Load(folder, ChartLimits.Default).Files;

        Assert.Equal([".helmignore", "ci/b.txt", "deep/top.txt"], files.Select(file => file.Name));
    }

    [Fact]
    public void Reads_archives_also_inside_each_other()
    {
        var inner = Archive(("sub/Chart.yaml", "apiVersion: v2\nname: sub\nversion: 1.0.0\n"u8.ToArray()));
        var outer = Archive(("app/Chart.yaml", Encoding.UTF8.GetBytes(ChartYaml)), ("app/charts/sub-1.0.0.tgz", inner));

        var chart = Chart.LoadArchive(new MemoryStream(outer), ChartLimits.Default);

        Assert.Equal("sub", Assert.Single(chart.Subcharts).Name);
    }

    [Theory]
    [InlineData("app/../../etc/passwd")]
    [InlineData("/app/Chart.yaml")]
    [InlineData("Chart.yaml")]
    [InlineData("app/..\\x")]
    public void Refuses_archives_that_reach_elsewhere(string name)
    {
        var archive = Archive((name, Encoding.UTF8.GetBytes(ChartYaml)));

        Assert.Throws<ChartException>(() => Chart.LoadArchive(new MemoryStream(archive), ChartLimits.Default));
    }

    [Fact]
    public void Refuses_what_is_too_large()
    {
        var archive = Archive(("app/Chart.yaml", Encoding.UTF8.GetBytes(ChartYaml)), ("app/zeros", new byte[100_000]));

        Refuses(archive, new ChartLimits { MaxFileSize = 99_999 });
        Refuses(archive, new ChartLimits { MaxTotalSize = 99_999 });
        Refuses(archive, new ChartLimits { MaxFiles = 1 });
        Refuses(archive[..^20], ChartLimits.Default);
        Refuses([1, 2, 3], ChartLimits.Default);

        static void Refuses(byte[] bytes, ChartLimits limits) =>
            Assert.Throws<ChartException>(() => Chart.LoadArchive(new MemoryStream(bytes), limits));
    }

    [Fact]
    public void Follows_links_only_inside_the_chart()
    {
        Write("Chart.yaml", ChartYaml);
        Write("conf/a.ini", "x");
        File.CreateSymbolicLink(Path.Combine(folder, "b.ini"), Path.Combine(folder, "conf", "a.ini"));
        Assert.Equal(["b.ini", "conf/a.ini"], Chart.Load(folder, ChartLimits.Default).Files.Select(file => file.Name));

        File.CreateSymbolicLink(Path.Combine(folder, "out"), "/etc/hostname");
        Assert.Throws<ChartException>(() => Chart.Load(folder, ChartLimits.Default));

        File.Delete(Path.Combine(folder, "out"));
        Directory.CreateSymbolicLink(Path.Combine(folder, "conf", "up"), folder);
        Assert.Throws<ChartException>(() => Chart.Load(folder, ChartLimits.Default));
    }

    [Theory]
    [InlineData("", "Chart.yaml file is missing")]
    [InlineData("name: a\nversion: 1.0.0", "validation: chart.metadata.apiVersion is required")]
    [InlineData("apiVersion: v2\nversion: 1.0.0", "validation: chart.metadata.name is required")]
    [InlineData("apiVersion: v2\nname: a", "validation: chart.metadata.version is required")]
    [InlineData("apiVersion: v2\nname: a\nversion: x", "validation: chart.metadata.version \"x\" is invalid")]
    [InlineData("apiVersion: v2\nname: ../a\nversion: 1.0.0", "validation: chart.metadata.name \"../a\" is invalid")]
    [InlineData(
        "apiVersion: v2\nname: a\nversion: 1.0.0\ntype: foo", "validation: chart.metadata.type must be application or library")]
    public void Says_what_a_chart_lacks(string chartYaml, string message)
    {
        var error = Assert.Throws<ChartException>(() => chartYaml.Length == 0
            ? Chart.Load(folder, ChartLimits.Default)
            : TestChart.Of(("Chart.yaml", chartYaml)));

        Assert.Equal(message, error.Message);
    }

    [Fact]
    public void Old_charts_list_their_dependencies_in_a_file_of_their_own() => Assert.Equal(
        "sub",
        Assert.Single(TestChart.Of(
            ("Chart.yaml", "apiVersion: v1\nname: app\nversion: 1.0.0"),
            ("requirements.yaml", "dependencies: [{name: sub, version: 1.0.0}]")).Metadata.Dependencies).Name);

    private void Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private static byte[] Archive(params (string Name, byte[] Data)[] files)
    {
        using var bytes = new MemoryStream();
        using (var packed = new GZipStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
        using (var writer = new TarWriter(packed))
        {
            foreach (var (name, data) in files)
            {
                writer.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(data) });
            }
        }

        return bytes.ToArray();
    }
}
