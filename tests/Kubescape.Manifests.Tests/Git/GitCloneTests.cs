using System.Diagnostics;

namespace Kubescape.Manifests.Tests.Git;

public sealed class GitCloneTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kubescape-git-");

    public GitCloneTests()
    {
        Write("deploy/pod.yaml", "kind: Pod\n");
        File.CreateSymbolicLink(Path.Combine(folder.FullName, "leak.yaml"), "/etc/passwd");
        Git("init", "--quiet", "--initial-branch=main");
        Commit("first");
        Git("checkout", "--quiet", "-b", "feature/x");
        Write("deploy/pod.yaml", "kind: Pod # x\n");
        Commit("second");
        Git("checkout", "--quiet", "-b", "feature/x-2");
        Git("checkout", "--quiet", "main");
    }

    private string Remote => $"file://{folder.FullName}";

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("", "", "deploy/pod.yaml", "kind: Pod\n")]
    [InlineData("main/deploy", "", "pod.yaml", "kind: Pod\n")]
    [InlineData("feature/x/deploy", "", "pod.yaml", "kind: Pod # x\n")]
    [InlineData("feature/x-2", "deploy", "pod.yaml", "kind: Pod # x\n")]
    public async Task Fetches_what_the_address_points_to(string reference, string path, string file, string text)
    {
        string directory;
        using (var clone = await GitClone.FetchAsync(new GitAddress(Remote, reference, path), TestContext.Current.CancellationToken))
        {
            directory = clone.Path;
            Assert.Equal(text, await File.ReadAllTextAsync(Path.Combine(directory, file), TestContext.Current.CancellationToken));
        }

        Assert.False(Directory.Exists(directory));
    }

    [Fact]
    public async Task Links_of_the_repository_lead_nowhere()
    {
        using var clone = await GitClone.FetchAsync(new GitAddress(Remote, "", ""), TestContext.Current.CancellationToken);

        Assert.Null(new FileInfo(Path.Combine(clone.Path, "leak.yaml")).LinkTarget);
        Assert.Equal("/etc/passwd", await File.ReadAllTextAsync(Path.Combine(clone.Path, "leak.yaml"), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("nope/deploy", "", "no branch or tag that 'nope/deploy' is or begins with")]
    [InlineData("main/nope", "", "there is no 'nope' in 'main'")]
    [InlineData("main/../../../../../../etc", "", "there is no '../../../../../../etc'")]
    [InlineData("", "../..", "there is no '../..' in the default branch")]
    public async Task Tells_what_is_not_there(string reference, string path, string expected)
    {
        var error = await Assert.ThrowsAsync<ManifestException>(
            () => GitClone.FetchAsync(new GitAddress(Remote, reference, path), TestContext.Current.CancellationToken));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("file:///nowhere/repo.git", "does not")]
    [InlineData("ext::sh -c 'touch /tmp/never'", "'ext' not allowed")]
    [InlineData("--upload-pack=touch /tmp/never", "does not exist")]
    public async Task Tells_why_there_is_no_repository(string remote, string expected)
    {
        var error = await Assert.ThrowsAsync<ManifestException>(
            () => GitClone.FetchAsync(new GitAddress(remote, "", ""), TestContext.Current.CancellationToken));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    private void Write(string file, string text)
    {
        var path = Path.Combine(folder.FullName, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private void Commit(string message)
    {
        Git("add", "--all");
        Git("-c", "user.name=A", "-c", "user.email=a@example", "commit", "--quiet", "-m", message);
    }

    private void Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder.FullName })!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
