namespace Kubescape.Manifests.Tests.Git;

public sealed class GitAddressTests
{
    [Theory]
    [InlineData("https://github.com/org/repo", "https://github.com/org/repo", "", "")]
    [InlineData("https://github.com/org/repo/", "https://github.com/org/repo", "", "")]
    [InlineData("github.com/org/repo", "https://github.com/org/repo", "", "")]
    [InlineData("https://github.com/org/repo.git", "https://github.com/org/repo.git", "", "")]
    [InlineData("https://github.com/org/repo/tree/main", "https://github.com/org/repo", "main", "")]
    [InlineData("https://github.com/org/repo/tree/feature/x/deploy/k8s", "https://github.com/org/repo", "feature/x/deploy/k8s", "")]
    [InlineData("https://github.com/org/repo/blob/main/a%20b/pod.yaml", "https://github.com/org/repo", "main/a b/pod.yaml", "")]
    [InlineData("https://gitlab.com/group/sub/repo", "https://gitlab.com/group/sub/repo", "", "")]
    [InlineData("https://gitlab.com/group/sub/repo/-/tree/main/deploy", "https://gitlab.com/group/sub/repo", "main/deploy", "")]
    [InlineData("https://git.example/group/repo/-/blob/v1/pod.yaml", "https://git.example/group/repo", "v1/pod.yaml", "")]
    [InlineData("https://bitbucket.org/team/repo/src/main/deploy", "https://bitbucket.org/team/repo", "main/deploy", "")]
    [InlineData("https://dev.azure.com/org/project/_git/repo", "https://dev.azure.com/org/project/_git/repo", "", "")]
    [InlineData("https://dev.azure.com/org/project/_git/repo?path=%2Fk8s&version=GBmain", "https://dev.azure.com/org/project/_git/repo", "main", "k8s")]
    [InlineData("https://git.example/x/repo.git", "https://git.example/x/repo.git", "", "")]
    [InlineData("git@github.com:org/repo.git", "git@github.com:org/repo.git", "", "")]
    [InlineData("ssh://git@git.example:2222/x/repo.git", "ssh://git@git.example:2222/x/repo.git", "", "")]
    public void Reads_what_people_copy(string text, string remote, string reference, string path) =>
        Assert.Equal((remote, reference, path), GitAddress.TryParse(text) is { } address ? (address.Remote, address.Ref, address.Path) : default);

    [Theory]
    [InlineData("deploy")]
    [InlineData("./github.com/org/repo")]
    [InlineData("/srv/github.com/org/repo")]
    [InlineData("https://github.com/org")]
    [InlineData("https://github.com/org/repo/issues/1")]
    [InlineData("https://example.com/pod.yaml")]
    [InlineData("https://dev.azure.com/org/project")]
    [InlineData("file:///srv/repo.git")]
    [InlineData("ext::sh -c id")]
    [InlineData("a@b:c d")]
    [InlineData("-")]
    [InlineData("C:\\charts\\repo")]
    public void Takes_everything_else_for_paths(string text) => Assert.Null(GitAddress.TryParse(text));

    [Theory]
    [InlineData("https://user:token@github.com/org/repo", "https://github.com/org/repo")]
    [InlineData("ssh://git@git.example/x", "ssh://git@git.example/x")]
    public void Tells_nobody_the_password(string remote, string shown) => Assert.Equal(shown, GitAddress.WithoutUser(remote));
}
