namespace Kubescape.Objects.Tests.Facts;

public sealed class HostRecordsTests
{
    [Theory]
    [InlineData("KubeletInfo", "{cmdLine: kubelet, configFile: {path: /a, content: null}, nodeName: n}", """{"cmdLine":"kubelet","configFile":{"path":"/a","content":null}}""")]
    [InlineData("LinuxKernelVariables", "{kernelVariables: [{key: a, value: '0'}], nodeName: n}", """[{"key":"a","value":"0"}]""")]
    [InlineData("KernelVersion", "{content: Linux 6.1, nodeName: n}", "\"Linux 6.1\"")]
    [InlineData("CNIInfo", "{nodeName: n, CNINames: [Calico]}", """{"CNINames":["Calico"]}""")]
    public void The_payload_of_a_record_becomes_data(string kind, string spec, string data)
    {
        var fact = Fact($"{{apiVersion: hostdata.kubescape.cloud/v1beta1, kind: {kind}, metadata: {{name: n}}, spec: {spec}}}");

        Assert.Equal("hostdata.kubescape.cloud/v1beta0", fact.ApiVersion);
        Assert.Equal(data, fact["data"].ToString());
        Assert.False(fact["spec"].Exists);
    }

    [Theory]
    [InlineData("{apiVersion: hostdata.kubescape.cloud/v1beta0, kind: KubeletInfo, metadata: {name: n}, data: {cmdLine: kubelet}}")]
    [InlineData("{apiVersion: v1, kind: Pod, metadata: {name: n}, spec: {}}")]
    [InlineData("[]")]
    public void Other_documents_stay_as_they_are(string yaml)
    {
        var tree = Parsed.YamlStream(yaml).Single().Tree!;

        Assert.Same(tree, HostRecords.ToFact(tree));
    }

    [Fact]
    public void Places_keep_their_lines() => Assert.Equal(
        6,
        Fact("""
            apiVersion: hostdata.kubescape.cloud/v1beta1
            kind: KubeletInfo
            metadata: {name: n}
            spec:
              nodeName: n
              cmdLine: kubelet
            """)["data"]["cmdLine"].Line);

    [Theory]
    [InlineData("kind: KubeletInfo, data: {cmdLine: kubelet}", null)]
    [InlineData("kind: KubeletInfo, data: {cmdLine: kubelet}, status: {error: 'no process.'}", "node-1 could not report its KubeletInfo: no process")]
    [InlineData("kind: KubeletInfo, data: {error: no process}", "node-1 could not report its KubeletInfo: no process")]
    [InlineData("kind: KubeletInfo", "node-1 reported an empty KubeletInfo")]
    [InlineData("kind: ControlPlaneInfo, data: {error: not a control plane node}", null)]
    public void Says_what_a_node_could_not_tell(string members, string? error) => Assert.Equal(
        error, HostRecords.Error(Fact($"{{apiVersion: hostdata.kubescape.cloud/v1beta0, metadata: {{name: node-1}}, {members}}}")));

    private static Resource Fact(string yaml) => new(HostRecords.ToFact(Parsed.YamlStream(yaml).Single().Tree!).Root);
}
