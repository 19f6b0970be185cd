using System.Text;
using Kubescape.Objects;

namespace Kubescape.Manifests.Tests;

public sealed class ManifestLoaderTests : IDisposable
{
    private const string Pod = ManifestFolder.Pod;

    private readonly ManifestFolder folder = new();

    [Fact]
    public void Reads_everything_below_a_directory_in_order_of_the_paths()
    {
        folder.Write("b/deploy.yml", Pod + "---\n" + Pod);
        folder.Write("a.yaml", Pod);
        folder.Write("c.json", """{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "json"}}""");
        folder.Write("notes.txt", Pod);

        var inventory = folder.Load();

        Assert.Equal(
            ["a.yaml:0:1", "b/deploy.yml:0:1", "b/deploy.yml:1:6", "c.json:0:1"],
            inventory.Resources.Select(resource => $"{resource.Source!.RelativePath}:{resource.Source.Document}:{resource.Source.Line}"));
        Assert.Empty(inventory.Problems);
    }

    [Fact]
    public void Reads_standard_input() => Assert.Equal("-", Assert.Single(ManifestFolder.Load(["-"], input: Pod).Resources).Source!.Path);

    [Fact]
    public void Comments_that_speak_to_the_program_go_with_the_objects_of_their_document()
    {
        folder.Write("a.yaml", $"{Pod}---\n# kubescape:ignore C-0057 why\n{Pod}");

        var comments = folder.Load().Resources.Select(resource => resource.Source!.Comments).ToList();

        Assert.Empty(comments[0]);
        Assert.Equal(new SourceComment(6, SourceComment.WholeDocument, "C-0057 why"), Assert.Single(comments[1]));
    }

    [Fact]
    public void Reads_facts_in_a_json_array_with_their_lines()
    {
        folder.Write("facts.json", """
            [
              {"apiVersion": "hostdata.kubescape.cloud/v1beta0", "kind": "KubeletInfo", "metadata": {"name": "node-1"}, "data": {}},
              {"apiVersion": "eks.amazonaws.com/v1", "kind": "ClusterDescribe", "metadata": {"name": "prod"}, "data": {}}
            ]
            """);

        Assert.Equal(
            ["KubeletInfo/node-1:2", "ClusterDescribe/prod:3"],
            folder.Load().Resources.Select(resource => $"{resource}:{resource.Source!.Line}"));
    }

    [Fact]
    public void Facts_that_a_node_could_not_tell_are_a_problem()
    {
        folder.Write("a.yaml", Pod);
        folder.Write("facts.yaml", """
            apiVersion: hostdata.kubescape.cloud/v1beta1
            kind: KubeletInfo
            metadata: {name: node-1}
            spec: {nodeName: node-1}
            status: {error: no kubelet process found}
            """);

        var inventory = folder.Load();

        Assert.Equal("Pod", Assert.Single(inventory.Resources).Kind);
        Assert.EndsWith(
            "facts.yaml:1:1: node-1 could not report its KubeletInfo: no kubelet process found",
            Assert.Single(inventory.Problems).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_a_named_file_whatever_its_extension() => Assert.Single(ManifestFolder.Load([folder.Write("rendered.out", Pod)]).Resources);

    [Fact]
    public void Reads_a_path_given_twice_once()
    {
        var file = folder.Write("a.yaml", Pod);

        Assert.Single(ManifestFolder.Load([file, file]).Resources);
    }

    [Theory]
    [InlineData("*.yaml", 3)]
    [InlineData("x/*.yaml", 2)]
    [InlineData("**/deep/*.yaml", 1)]
    [InlineData("x/[a-b].yaml", 1)]
    public void Reads_what_a_pattern_matches(string pattern, int files)
    {
        folder.Write("a.yaml", Pod);
        folder.Write("x/b.yaml", Pod);
        folder.Write("x/deep/c.yaml", Pod);
        folder.Write("x/d.yml", Pod);

        Assert.Equal(files, ManifestFolder.Load([$"{folder.Path}/{pattern}"]).Resources.Length);
    }

    [Fact]
    public void Leaves_out_excluded_paths()
    {
        folder.Write("keep.yaml", Pod);
        folder.Write("vendor/a.yaml", Pod);
        folder.Write("x/test.yaml", Pod);
        folder.Write("x/important-test.yaml", Pod);

        var inventory = folder.Load(new ManifestOptions { ExcludedPaths = ["vendor/", "*test.yaml", "!important-test.yaml"] });

        Assert.Equal(["keep.yaml", "x/important-test.yaml"], inventory.Resources.Select(resource => resource.Source!.RelativePath));
    }

    [Fact]
    public void Leaves_out_what_the_directory_wants_left_out()
    {
        folder.Write(".kubescapeignore", "# drafts\n\ndraft/\r\n*.test.yaml\n!wanted.test.yaml  \n\\#odd.yaml\nspace\\ .yaml\n");
        foreach (var file in (string[])["a.yaml", "draft/b.yaml", "x/c.test.yaml", "x/wanted.test.yaml", "#odd.yaml", "space .yaml", "x/.kubescapeignore"])
        {
            folder.Write(file, Pod);
        }

        Assert.Equal(["a.yaml", "x/wanted.test.yaml"], Paths(new ManifestOptions()));
        Assert.Equal(["a.yaml"], Paths(new ManifestOptions { ExcludedPaths = ["wanted*"] }));
        Assert.Equal(["a.yaml", "draft/b.yaml", "x/wanted.test.yaml"], Paths(new ManifestOptions { ExcludedPaths = ["!draft/"] }));
        Assert.Equal(6, Paths(new ManifestOptions { UsesIgnoreFiles = false }).Count());

        IEnumerable<string> Paths(ManifestOptions options) =>
            folder.Load(options).Resources.Select(resource => resource.Source!.RelativePath);
    }

    [Fact]
    public void Tells_which_line_is_no_pattern()
    {
        folder.Write("a.yaml", Pod);
        folder.Write(".kubescapeignore", "a\n[z-a].yaml\n");

        Assert.Contains(".kubescapeignore:2: '[z-a].yaml'", Assert.Throws<ManifestException>(() => folder.Load()).Message, StringComparison.Ordinal);
        var options = new ManifestOptions { ExcludedPaths = ["[b-a]"], UsesIgnoreFiles = false };
        Assert.Contains("'[b-a]' is no pattern", Assert.Throws<ManifestException>(() => folder.Load(options)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Follows_linked_files_and_no_linked_directories()
    {
        var real = folder.Write("real/a.yaml", Pod);
        File.CreateSymbolicLink(Path.Combine(folder.Path, "link.yaml"), real);
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "real/loop"), folder.Path);

        Assert.Equal(["link.yaml", "real/a.yaml"], folder.Load().Resources.Select(resource => resource.Source!.RelativePath));
    }

    [Fact]
    public void Goes_on_after_what_it_cannot_read()
    {
        folder.Write("broken.yaml", Pod + "---\nkind: Pod\napiVersion: v1\nmetadata: {name: [\n---\n" + Pod);
        folder.Write("latin.yaml", Encoding.Latin1.GetBytes(Pod + "# caf\u00e9\n"));
        File.CreateSymbolicLink(Path.Combine(folder.Path, "gone.yaml"), "/nowhere");

        var inventory = folder.Load();

        Assert.Equal(2, inventory.Resources.Length);
        Assert.All(inventory.Problems, problem => Assert.Equal(ProblemSeverity.Error, problem.Severity));
        Assert.Collection(
            inventory.Problems,
            problem => Assert.StartsWith($"{folder.Path}/broken.yaml:9:", problem.Place, StringComparison.Ordinal),
            problem => Assert.Equal($"{folder.Path}/gone.yaml", problem.Place),
            problem => Assert.Equal($"{folder.Path}/latin.yaml:5:1", problem.Place));
    }

    [Fact]
    public void Says_what_is_odd_about_an_object_and_judges_it()
    {
        folder.Write("a.yaml", "apiVersion: v1\nkind: Pod\nmetadata: {labels: {}}\n");
        folder.Write("b.yaml", Pod + "kind: Pod\n");

        var inventory = folder.Load();

        Assert.Equal(2, inventory.Resources.Length);
        Assert.Equal(
            [
                "a.yaml:1:1: the Pod has no name; it is judged all the same",
                "b.yaml:2:1: 'kind' stands here and again further down; the last one counts",
            ],
            inventory.Problems.Select(problem => problem.ToString()[(folder.Path.Length + 1)..]));
    }

    [Theory]
    [InlineData("apiVersion: v1\nmetadata: {name: a}\n", "the object has no kind, so it cannot be judged")]
    [InlineData("kind: Pod\nmetadata: {name: a}\n", "the Pod has no apiVersion, so it cannot be judged")]
    public void Does_not_pass_over_an_object_that_lacks_its_type(string text, string message)
    {
        folder.Write("a.yaml", Pod);
        folder.Write("b.yaml", text);

        Assert.Equal(message, Assert.Single(folder.Load().Problems).Message);
    }

    [Fact]
    public void Passes_over_what_is_for_other_programs()
    {
        folder.Write("a.yaml", Pod);
        folder.Write("package.json", """{"name": "x", "kind": "app"}""");
        folder.Write("workflow.yml", "on: push\njobs: {}\n");
        folder.Write("template.yaml", "{{ not yaml }}");

        var inventory = folder.Load();

        Assert.Single(inventory.Resources);
        Assert.Empty(inventory.Problems);
    }

    [Fact]
    public void Says_that_a_chart_is_not_rendered()
    {
        folder.Write("a.yaml", Pod);
        folder.Write("chart/Chart.yaml", "apiVersion: v2\nname: x\nversion: 1.0.0\n");
        folder.Write("chart/templates/a.yaml", Pod);

        var inventory = folder.Load();

        Assert.Single(inventory.Resources);
        Assert.Contains("helm template", Assert.Single(inventory.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Does_not_read_a_file_beyond_the_limit()
    {
        folder.Write("a.yaml", Pod);
        folder.Write("big.yaml", Pod + new string('#', 1000));

        var problem = Assert.Single(folder.Load(new ManifestOptions { MaxFileBytes = 500 }).Problems);

        Assert.Equal(ProblemSeverity.Error, problem.Severity);
        Assert.Contains("KUBESCAPE_MAX_FILE_SIZE", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\uFEFF")]
    [InlineData("# comment\r\n---\r\n")]
    public void Takes_byte_order_marks_and_any_line_ends(string prefix)
    {
        folder.Write("a.yaml", prefix + Pod.Replace("\n", "\r\n", StringComparison.Ordinal));
        folder.Write("utf16.yaml", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Pod)]);

        Assert.Equal(["a", "a"], folder.Load().Resources.Select(resource => resource.Name));
    }

    [Fact]
    public void Refuses_a_path_that_leads_nowhere() =>
        Assert.Equal("/no/such.yaml: there is no such file or directory.", Message(() => ManifestFolder.Load(["/no/such.yaml"])));

    [Fact]
    public void Refuses_an_empty_directory() =>
        Assert.EndsWith("there are no .yaml, .yml or .json files.", Message(() => folder.Load()), StringComparison.Ordinal);

    [Fact]
    public void Refuses_a_directory_without_objects()
    {
        folder.Write("a.yaml", "name: x\n");
        folder.Write("b.yaml", "kind: [\n");

        var message = Message(() => folder.Load());

        Assert.Contains("no Kubernetes objects", message, StringComparison.Ordinal);
        Assert.Contains("b.yaml:", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Speaks_of_standard_input_as_no_file()
    {
        var message = Message(() => ManifestFolder.Load(["-"], input: "name: x\n"));

        Assert.StartsWith("standard input: there are no Kubernetes objects", message, StringComparison.Ordinal);
        Assert.DoesNotContain("the file", message, StringComparison.Ordinal);
    }

    [Theory, InlineData(99, 0), InlineData(250, 2)]
    public void Tells_how_far_it_is_with_very_many_files(int files, int reports)
    {
        for (var index = 0; index < files; index++)
        {
            folder.Write($"{index}.yaml", Pod);
        }

        var progress = new Reports();
        ManifestLoader.Load(
            [folder.Path], new ManifestOptions { Progress = progress }, () => Stream.Null, TestContext.Current.CancellationToken);

        Assert.Equal(reports, progress.All.Count);
        Assert.All(progress.All, report => Assert.Equal(files, report.FilesTotal));
    }

    [Fact]
    public void Refuses_standard_input_beside_other_paths() =>
        Assert.Contains("cannot be scanned together", Message(() => ManifestFolder.Load(["-", folder.Path])), StringComparison.Ordinal);

    public void Dispose() => folder.Dispose();

    private sealed class Reports : IProgress<ManifestProgress>
    {
        public System.Collections.Concurrent.ConcurrentQueue<ManifestProgress> All { get; } = [];

        public void Report(ManifestProgress value) => All.Enqueue(value);
    }

    private static string Message(Func<Inventory> load) => Assert.Throws<ManifestException>(load).Message;
}
