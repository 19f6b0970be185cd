using System.Text;

namespace Kubescape.Cli.Tests;

/// <summary>A file is whole or as it was.</summary>
public sealed class WholeFileTests : IDisposable
{
    private readonly TemporaryDirectory folder = new();

    [Fact]
    public async Task Writes_a_file_and_nothing_beside_it()
    {
        await WriteAsync("report.json", "new");

        Assert.Equal("new", await ReadAsync("report.json"));
        Assert.Equal(["report.json"], Names());
    }

    [Fact]
    public async Task What_fails_half_way_leaves_the_file_as_it_was()
    {
        await WriteAsync("report.json", "old");

        var failure = await Assert.ThrowsAsync<UsageException>(() => WholeFile.WriteAsync(PathOf("report.json"), async stream =>
        {
            await stream.WriteAsync("ha"u8.ToArray(), TestContext.Current.CancellationToken);
            throw new IOException("No space left on device.");
        }));

        Assert.EndsWith("report.json: the file cannot be written: No space left on device.", failure.Message, StringComparison.Ordinal);
        Assert.Equal("old", await ReadAsync("report.json"));
        Assert.Equal(["report.json"], Names());
    }

    [Fact]
    public async Task A_report_makes_no_directories()
    {
        var failure = await Assert.ThrowsAsync<UsageException>(() => WriteAsync("absent/report.json", "new"));

        Assert.EndsWith("there is no such directory.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_stays_and_its_file_keeps_its_permissions()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        const UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite;
        await WriteAsync("real", "old");
        File.SetUnixFileMode(PathOf("real"), mode);
        File.CreateSymbolicLink(PathOf("link"), "real");

        await WriteAsync("link", "new");

        Assert.Equal("new", await ReadAsync("real"));
        Assert.Equal(mode, File.GetUnixFileMode(PathOf("real")));
        Assert.Equal("real", new FileInfo(PathOf("link")).LinkTarget);
    }

    [Fact]
    public void What_is_private_is_for_the_user_alone()
    {
        WholeFile.Write(PathOf("made/config.json"), "{}"u8, isPrivate: true);

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(PathOf("made/config.json")));
        }
    }

    public void Dispose() => folder.Dispose();

    private string PathOf(string name) => Path.Combine(folder.Path, name);

    private Task WriteAsync(string name, string text) =>
        WholeFile.WriteAsync(PathOf(name), stream => stream.WriteAsync(Encoding.UTF8.GetBytes(text)).AsTask());

    private Task<string> ReadAsync(string name) => File.ReadAllTextAsync(PathOf(name), TestContext.Current.CancellationToken);

    private IEnumerable<string?> Names() => Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName);
}
