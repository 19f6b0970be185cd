using Kubescape.Objects;

namespace Kubescape.Kustomize.Tests;

public sealed class KustomizedObjectTests : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("kustomize").FullName;

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Fact]
    public void Knows_the_file_the_document_and_the_lines_it_came_from()
    {
        Write("overlay/kustomization.yaml", """
            resources: [../base]
            namePrefix: x-
            """);
        Write("base/kustomization.yaml", "resources: [pods.yaml]");
        Write("base/pods.yaml", """
            apiVersion: v1
            kind: Pod
            metadata: {name: a}
            ---
            apiVersion: v1
            kind: Pod
            metadata:
              name: b
            spec:
              hostPID: true
            """);

        var pod = Build("overlay").Objects[1];

        Assert.Equal(Path.Combine(directory, "base"), pod.Directory);
        Assert.Equal(Path.Combine(directory, "base/pods.yaml"), pod.File);
        Assert.Equal(1, pod.Document);
        Assert.Equal(5, pod.Line);
        Assert.Equal(10, pod.Tree.Root["spec"]["hostPID"].Line);
        Assert.Equal("x-b", pod.Tree.Root["metadata"]["name"].Text);
    }

    [Fact]
    public void Gives_values_of_a_patch_the_line_of_what_is_around_them()
    {
        Write("kustomization.yaml", """
            resources: [pod.yaml]
            patches: [{path: patch.yaml}]
            """);
        Write("pod.yaml", """
            apiVersion: v1
            kind: Pod
            metadata: {name: a}
            spec:
              hostPID: false
            """);
        Write("patch.yaml", """
            # A line.
            # A line.
            # A line.
            # A line.
            # A line.
            # A line.
            apiVersion: v1
            kind: Pod
            metadata: {name: a}
            spec: {hostIPC: true}
            """);

        var spec = Build("").Objects[0].Tree.Root["spec"];

        Assert.Equal(4, spec["hostIPC"].Line);
        Assert.Equal(5, spec["hostPID"].Line);
    }

    [Fact]
    public void Names_the_entry_of_the_generator_for_a_generated_object()
    {
        Write("kustomization.yaml", """
            namePrefix: x-
            configMapGenerator:
            - name: a
            - name: b
            """);

        var map = Build("").Objects[1];

        Assert.True(map.IsGenerated);
        Assert.Equal(Path.Combine(directory, "kustomization.yaml"), map.File);
        Assert.Equal(4, map.Line);
    }

    [Fact]
    public void Owns_every_file_that_it_read()
    {
        Write("top/kustomization.yaml", """
            resources: [../base]
            patches: [{path: patch.yaml, target: {kind: Pod}}]
            configMapGenerator: [{name: c, files: [data.yaml], envs: [e.env]}]
            """);
        Write("top/patch.yaml", "[{op: add, path: /spec, value: {}}]");
        Write("top/data.yaml", "a: b");
        Write("top/e.env", "A=b");
        Write("top/unused.yaml", "a: b");
        Write("base/kustomization.yaml", "resources: [pod.yaml]");
        Write("base/pod.yaml", "{apiVersion: v1, kind: Pod, metadata: {name: a}}");

        var owned = Build("top").OwnedFiles;

        Assert.Equal(
            [
                "base/kustomization.yaml", "base/pod.yaml", "top/data.yaml", "top/e.env", "top/kustomization.yaml",
                "top/patch.yaml",
            ],
            owned.Select(file => Path.GetRelativePath(directory, file)));
    }

    [Fact]
    public void Renders_charts_with_what_it_is_given()
    {
        Write("kustomization.yaml", """
            namePrefix: x-
            helmCharts: [{name: web, releaseName: r}]
            """);

        var built = KustomizeBuild.Run(directory, new KustomizeOptions { Charts = new PodRenderer() });

        Assert.Equal("x-web", built.Objects[0].Tree.Root["metadata"]["name"].Text);
    }

    [Fact]
    public void Reads_remote_files_with_what_it_is_given()
    {
        Write("kustomization.yaml", "resources: ['https://example.org/pod.yaml']");

        var built = KustomizeBuild.Run(directory, new KustomizeOptions { Remote = new PodServer() });
        var refused = Assert.Throws<KustomizeException>(() => Build(""));

        Assert.Equal("https://example.org/pod.yaml", built.Objects[0].Tree.Root["metadata"]["name"].Text);
        Assert.StartsWith("'https://example.org/pod.yaml' is remote", refused.Reason, StringComparison.Ordinal);
    }

    private KustomizeResult Build(string name) => KustomizeBuild.Run(Path.Combine(directory, name), new KustomizeOptions());

    private void Write(string name, string text)
    {
        var path = Path.Combine(directory, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private sealed class PodRenderer : IChartRenderer
    {
        public string Render(string directory, Field chart, Field globals) =>
            $"{{apiVersion: v1, kind: Pod, metadata: {{name: {chart["name"].Text}}}}}";
    }

    private sealed class PodServer : IRemoteFiles
    {
        public byte[] Read(Uri address) =>
            System.Text.Encoding.UTF8.GetBytes($"{{apiVersion: v1, kind: Pod, metadata: {{name: '{address}'}}}}");
    }
}
