using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Tests;

public sealed class WhyNotEvaluatedTests
{
    private static readonly ControlContext Nothing = new(new ResourceGraph([]), ControlInputs.Default);

    [Theory]
    [InlineData("C-0005", "no kube-apiserver Pod is visible")]
    [InlineData("C-0066", "ClusterDescribe file of the managed cluster (AKS, EKS, GKE)")]
    [InlineData("C-0067", "ClusterDescribe file of the managed cluster (EKS, GKE)")]
    [InlineData("C-0068", "ClusterDescribe file of the managed cluster (GKE)")]
    [InlineData("C-0088", "no kube-apiserver Pod is visible")]
    [InlineData("C-0144", "no kube-controller-manager Pod is visible in the namespace kube-system")]
    [InlineData("C-0153", "no etcd Pod is visible in any namespace")]
    [InlineData("C-0159", "no kube-apiserver Pod is visible")]
    [InlineData("C-0069", "KubeletInfo")]
    [InlineData("C-0070", "KubeletInfo")]
    [InlineData("C-0092", "the permissions of its API server pod manifest")]
    [InlineData("C-0101", "CNIInfo")]
    [InlineData("C-0142", "the content of the API server's encryption configuration")]
    [InlineData("C-0205", "its network plugins")]
    [InlineData("C-0284", "all settings of its kubelet")]
    [InlineData("C-0274", "ServiceScanResult")]
    [InlineData("C-0058", "no node tells which kubelet it runs")]
    [InlineData("C-0079", "LinuxKernelVariables")]
    [InlineData("C-0085", "ImageVulnerabilities")]
    [InlineData("C-0089", "the version of the API server is not known")]
    [InlineData("C-0221", "eks.amazonaws.com/DescribeRepositories, container.googleapis.com/DescribeRepositories")]
    [InlineData("C-0237", "registries")]
    [InlineData("C-0250", "management.azure.com/ListEntitiesForPolicies, management.azure.com/PolicyVersion")]
    public void Says_what_is_missing(string id, string reason) =>
        Assert.Contains(reason, Catalog.Find(id)!.WhyNotEvaluated(Nothing), StringComparison.Ordinal);

    [Theory]
    [InlineData("C-0093/owner-is-not-known.yaml", "the ownership of its API server pod manifest")]
    [InlineData("C-0284/file-is-not-known.yaml", "all settings of its kubelet")]
    public void Says_what_nodes_keep_to_themselves(string file, string reason)
    {
        var one = ControlCase.Read(file);

        Assert.Contains(reason, one.Control.WhyNotEvaluated(one.Context), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("C-0004", "memory_limit_max")]
    [InlineData("C-0303", "sandbox_cpu_limit_max")]
    public void Names_the_input_that_is_no_quantity(string id, string input)
    {
        var overrides = YamlDocuments.Read($"{input}: [half]".AsMemory(), TreeLimits.Default).Single().Tree!.Root;
        var context = new ControlContext(Nothing.Graph, ControlInputs.Default.With(overrides));

        Assert.StartsWith($"The input {input} holds 'half'", Catalog.Find(id)!.WhyNotEvaluated(context), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("C-0005/port-zero.yaml")]
    [InlineData("C-0066/aks-key-vault.yaml")]
    [InlineData("C-0159/own-authority.yaml")]
    [InlineData("C-0069/flag-wins-over-the-file.yaml")]
    [InlineData("C-0093/owned-by-root.yaml")]
    [InlineData("C-0142/strong-first.yaml")]
    [InlineData("C-0058/fixed-kubelet.yaml")]
    [InlineData("C-0079/fixed-stable-release.yaml")]
    [InlineData("C-0085/as-many-as-allowed.yaml")]
    [InlineData("C-0089/fixed-api-server.yaml")]
    [InlineData("C-0244/gke-decrypted.yaml")]
    [InlineData("C-0250/pull.yaml")]
    public void Is_silent_when_the_facts_are_there(string file)
    {
        var one = ControlCase.Read(file);

        Assert.Null(one.Control.WhyNotEvaluated(one.Context));
    }
}
