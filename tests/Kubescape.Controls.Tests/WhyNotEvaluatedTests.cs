using Kubescape.Graph;

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
    [InlineData("C-0069", "KubeletInfo")]
    [InlineData("C-0070", "KubeletInfo")]
    [InlineData("C-0274", "ServiceScanResult")]
    [InlineData("C-0058", "no node tells which kubelet it runs")]
    public void Says_what_is_missing(string id, string reason) =>
        Assert.Contains(reason, Catalog.Find(id)!.WhyNotEvaluated(Nothing), StringComparison.Ordinal);

    [Theory]
    [InlineData("C-0005/port-zero.yaml")]
    [InlineData("C-0066/aks-key-vault.yaml")]
    [InlineData("C-0069/flag-wins-over-the-file.yaml")]
    [InlineData("C-0058/fixed-kubelet.yaml")]
    public void Is_silent_when_the_facts_are_there(string file)
    {
        var one = ControlCase.Read(file);

        Assert.Null(one.Control.WhyNotEvaluated(one.Context));
    }
}
