using System.Collections.Immutable;
using CsCheck;
using Kubescape.Controls;
using Kubescape.Objects;

namespace Kubescape.Posture.Tests.Results;

public sealed class FingerprintTests
{
    private static readonly Manifest Shop = new(
        [
            new("web", ["DB_PASSWORD", "API_KEY"], ["--insecure-port=1", "--profiling=true"]),
            new("proxy", ["TOKEN"], []),
            new("log", [], ["-v", "--profiling=false"]),
        ],
        ["/var/run/docker.sock", "/etc", "/proc"]);

    private static readonly Gen<Manifest> Shuffled =
        from containers in Gen.Shuffle(Shop.Containers)
        from volumes in Gen.Shuffle(Shop.HostPaths)
        from env in Gen.Shuffle(containers[0].Env)
        select new Manifest([containers[0] with { Env = env }, .. containers[1..]], volumes);

    [Fact]
    public void The_order_of_containers_env_and_volumes_changes_nothing()
    {
        var expected = Fingerprints(Shop.Yaml);

        Assert.True(expected.Count > 15, $"only {expected.Count} findings");
        Shuffled.Sample(manifest => Assert.Equal(expected, Fingerprints(manifest.Yaml)));
    }

    [Fact]
    public void Moved_files_other_documents_and_comments_change_nothing()
    {
        const string other = "{apiVersion: v1, kind: Service, metadata: {name: s}}";

        var expected = Fingerprints(Shop.Yaml);

        Assert.Equal(expected, Fingerprints($"# one\n\n{Shop.Yaml}"));
        Assert.Equal(expected, Fingerprints($"{other}\n---\n{Shop.Yaml}"));
        Assert.Equal(expected, Fingerprints(Shop.Yaml, "elsewhere/shop.yaml"));
    }

    [Theory]
    [InlineData("name: shop", "name: shop2")]
    [InlineData("kind: Pod", "kind: ReplicaSet")]
    [InlineData("namespace: prod", "namespace: test")]
    public void Another_object_has_other_fingerprints(string from, string to) =>
        Assert.Empty(Fingerprints(Shop.Yaml).Intersect(Fingerprints(Shop.Yaml.Replace(from, to, StringComparison.Ordinal))));

    [Theory]
    [InlineData("", "securityContext: {readOnlyRootFilesystem: false}")]
    [InlineData("securityContext: {}", "securityContext: {runAsUser: 0}")]
    [InlineData("", "workingDir: /")]
    public void Fields_beside_and_around_one_that_is_absent_change_nothing(string before, string after)
    {
        static HashSet<string> Of(string member) => Findings(
                $"{{apiVersion: v1, kind: Pod, metadata: {{name: a}}, spec: {{containers: [{{name: a, image: x, {member}}}]}}}}",
                "pod.yaml",
                [Catalog.Find("C-0017")!, Catalog.Find("C-0055")!])
            .Select(entry => entry.Fingerprint).ToHashSet();

        Assert.NotEmpty(Of(before));
        Assert.Equal(Of(before), Of(after));
    }

    [Fact]
    public void Another_container_has_other_fingerprints()
    {
        var before = Findings(Shop.Yaml).Where(entry => entry.Finding.Path.Contains("containers[1]", StringComparison.Ordinal)).ToList();
        var after = Fingerprints(Shop.Yaml.Replace("name: proxy", "name: envoy", StringComparison.Ordinal));

        Assert.NotEmpty(before);
        Assert.DoesNotContain(before, entry => after.Contains(entry.Fingerprint));
    }

    [Fact]
    public void Another_control_has_other_fingerprints() =>
        Assert.All(Findings(Shop.Yaml), entry => Assert.NotEqual(entry.Fingerprint, Fingerprint.Of("C-9999", entry.Resource, entry.Finding)));

    [Fact]
    public void Items_of_the_same_name_have_fingerprints_of_their_own()
    {
        var twins = Findings(
            "{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [{name: a, image: x}, {name: a, image: x}]}}");

        Assert.Equal(twins.Count, twins.Select(entry => entry.Fingerprint).Distinct().Count());
    }

    /// <summary>Over every case of every control in the catalogue.</summary>
    [Fact]
    public void No_two_findings_of_an_object_share_a_fingerprint()
    {
        var (count, shared) = (0, new List<string>());
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Root(), "tests/Kubescape.Controls.Tests/Cases"), "*.yaml", SearchOption.AllDirectories))
        {
            var id = Path.GetFileName(Path.GetDirectoryName(file)!);
            var findings = Findings(File.ReadAllText(file), "case.yaml", Catalog.Find(id) is { } control ? [control] : []);
            count += findings.Count;
            shared.AddRange(findings.Where(entry => entry.Finding.Kind != FailureKind.Related).GroupBy(entry => (entry.Resource, entry.Fingerprint)).Where(group => group.Count() > 1)
                .Select(group => $"{id}/{Path.GetFileName(file)}: {string.Join(", ", group.Select(entry => entry.Finding.Path))}"));
        }

        Assert.True(count > 1000, $"only {count} findings");
        Assert.True(shared.Count == 0, string.Join('\n', shared));
    }

    private static ImmutableSortedSet<string> Fingerprints(string yaml, string path = "shop.yaml") =>
        [.. Findings(yaml, path, Catalog.All).Where(entry => entry.Resource.Kind != "Service").Select(entry => entry.Fingerprint)];

    private static List<(Resource Resource, Finding Finding, string Fingerprint)> Findings(string yaml) =>
        Findings(yaml, "shop.yaml", Catalog.All);

    private static List<(Resource Resource, Finding Finding, string Fingerprint)> Findings(
        string yaml, string path, ImmutableArray<Control> controls)
    {
        var resources = YamlDocuments.Read(yaml.AsMemory(), TreeLimits.Default).Where(document => document.Tree is not null)
            .Select(document => new Resource(document.Tree!.Root, new ResourceSource(path, document.Index)));
        var result = TestScan.Run(new Inventory { Resources = [.. resources] }, [.. controls]);
        return
        [
            .. from control in result.Controls
               from evaluation in control.Failed
               from finding in evaluation.Findings
               select (evaluation.Resource, finding, Fingerprint.Of(control.Control.Id, evaluation.Resource, finding)),
        ];
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Kubescape.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return folder.FullName;
    }

    private sealed record Container(string Name, string[] Env, string[] Arguments);

    private sealed record Manifest(Container[] Containers, string[] HostPaths)
    {
        public string Yaml => $$"""
            apiVersion: v1
            kind: Pod
            metadata: { name: shop, namespace: prod }
            spec:
              containers:
            {{string.Join('\n', Containers.Select(Of))}}
              volumes: [{{string.Join(", ", HostPaths.Select(path => $"{{name: v{path.Length}, hostPath: {{path: {path}}}}}"))}}]
            """;

        private static string Of(Container container) => $$"""
              - name: {{container.Name}}
                image: app:1
                securityContext: {privileged: true}
                env: [{{string.Join(", ", container.Env.Select(name => $"{{name: {name}, value: secret1}}"))}}]
                args: [{{string.Join(", ", container.Arguments)}}]
            """;
    }
}
