namespace Kubescape.EndToEnd.Tests;

/// <summary>Facts in files: among what is scanned, and beside it.</summary>
public sealed class FactScanTests : IDisposable
{
    private const string Pod = """
        apiVersion: v1
        kind: Pod
        metadata: {name: a}
        spec: {containers: [{name: a}]}

        """;

    private const string Kubelet = """
        [
          {"apiVersion": "hostdata.kubescape.cloud/v1beta0", "kind": "KubeletInfo", "metadata": {"name": "node-1"},
           "data": {"cmdLine": "/usr/bin/kubelet --anonymous-auth=true"}}
        ]
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("kubescape-e2e-").FullName;

    [Theory]
    [InlineData(true, "failed")]
    [InlineData(false, null)]
    public async Task A_control_of_clusters_takes_part_where_there_are_facts_for_it(bool hasFacts, string? status)
    {
        Write("pod.yaml", Pod);
        if (hasFacts)
        {
            Write("nodes/facts.json", Kubelet);
        }

        var controls = (await KubescapeProgram.RunAsync(["scan", folder, "-f", "json"])).Json["summaryDetails"]["controls"];

        Assert.Equal(status, controls["C-0069"]["status"].Text);
    }

    [Fact]
    public async Task Facts_beside_the_manifests_are_judged_with_them()
    {
        var outcome = await KubescapeProgram.RunAsync(
            ["scan", "control", "C-0069", Write("pod.yaml", Pod), "--facts", Write("facts.json", Kubelet), "-f", "json"]);

        Assert.Equal("failed", outcome.Json["summaryDetails"]["controls"]["C-0069"]["status"].Text);
    }

    [Fact]
    public async Task Records_of_the_node_agent_are_facts_too()
    {
        var file = Write("facts.yaml", """
            apiVersion: hostdata.kubescape.cloud/v1beta1
            kind: KubeletInfo
            metadata: {name: node-1}
            spec: {nodeName: node-1, cmdLine: kubelet --anonymous-auth=true}
            """);

        var outcome = await KubescapeProgram.RunAsync(["scan", "control", "C-0069", file, "-f", "json"]);

        Assert.Equal("failed", outcome.Json["summaryDetails"]["controls"]["C-0069"]["status"].Text);
    }

    [Fact]
    public async Task Manifests_among_the_facts_are_refused_with_their_place()
    {
        var file = Write("pod.yaml", "# A comment.\n" + Pod);

        var outcome = await KubescapeProgram.RunAsync(["scan", file, "--facts", file]);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains($"{file}:2: 'v1 Pod' is no kind of fact", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_control_that_misses_its_facts_names_the_file_to_give()
    {
        var outcome = await KubescapeProgram.RunAsync(["scan", "control", "C-0223", Write("pod.yaml", Pod)]);

        Assert.Contains("ListEntitiesForPolicies", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("--facts", outcome.Output, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}
