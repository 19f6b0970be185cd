using System.Text;

namespace Kubescape.Kustomize.Tests;

public sealed class HostileBuildTests : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("kustomize").FullName;

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Fact]
    public void Stops_where_each_level_doubles_the_objects()
    {
        const int Levels = 40;
        for (var level = 0; level < Levels; level++)
        {
            foreach (var side in (string[])["a", "b"])
            {
                Write($"{side}{level}/kustomization.yaml", level == Levels - 1
                    ? $"{{namePrefix: {side}, configMapGenerator: [{{name: c}}]}}"
                    : $"{{namePrefix: {side}, resources: [../a{level + 1}, ../b{level + 1}]}}");
            }
        }

        Assert.Contains("kustomizations", Error("a0"), StringComparison.Ordinal);
    }

    [Fact]
    public void Stops_where_copies_double_an_object()
    {
        Write("kustomization.yaml", new StringBuilder("resources: [pod.yaml]\npatches:\n- target: {kind: Pod}\n  patch: |\n")
            .AppendJoin("", Enumerable.Range(0, 60).Select(step => $"    - {{op: copy, from: /spec, path: /spec/a{step}}}\n"))
            .ToString());
        WritePod();

        Assert.Contains("copies more than", Error(""), StringComparison.Ordinal);
    }

    [Fact]
    public void Stops_where_an_object_gets_too_deep()
    {
        var path = string.Concat(Enumerable.Repeat("/a", 400));
        var value = string.Concat(Enumerable.Repeat("{a: ", 400)) + "x" + new string('}', 400);
        Write("kustomization.yaml", $$"""
            resources: [pod.yaml]
            patches:
            - target: {kind: Pod}
              patch: |
                - {op: add, path: /a, value: {{value}}}
                - {op: add, path: {{path}}, value: {{value}}}
            """);
        WritePod();

        Assert.Contains("levels of nesting", Error(""), StringComparison.Ordinal);
    }

    [Fact]
    public void Matches_patterns_in_linear_time()
    {
        Write("kustomization.yaml", """
            resources: [pod.yaml]
            patches:
            - target: {name: "(a+)+$"}
              patch: |
                - {op: add, path: /spec, value: {}}
            """);
        WritePod(new string('a', 200) + "b");

        Assert.Single(KustomizeBuild.Run(directory, new KustomizeOptions()).Objects);
    }

    [Fact]
    public void Stops_where_variables_make_a_text_too_long()
    {
        Write("kustomization.yaml", """
            resources: [pod.yaml]
            vars: [{name: X, objref: {apiVersion: v1, kind: Pod, name: a}, fieldref: {fieldpath: spec.long}}]
            """);
        Write("pod.yaml", $$"""
            apiVersion: v1
            kind: Pod
            metadata: {name: a}
            spec:
              long: {{new string('x', 100_000)}}
              containers: [{args: ["{{string.Concat(Enumerable.Repeat("$(X)", 10_000))}}"]}]
            """);

        Assert.Contains("longer than", Error(""), StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_files_that_are_too_large()
    {
        Write("kustomization.yaml", "configMapGenerator: [{name: c, files: [large.bin]}]");
        using (var file = File.Create(Path.Combine(directory, "large.bin")))
        {
            file.SetLength(64L << 20);
        }

        Assert.Contains("is larger than", Error(""), StringComparison.Ordinal);
    }

    private string Error(string name) => Assert.Throws<KustomizeException>(
        () => KustomizeBuild.Run(Path.Combine(directory, name), new KustomizeOptions())).Message;

    private void WritePod(string name = "a") => Write("pod.yaml", $$"""
        apiVersion: v1
        kind: Pod
        metadata: {name: {{name}}}
        spec: {x: y}
        """);

    private void Write(string name, string text)
    {
        var path = Path.Combine(directory, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
