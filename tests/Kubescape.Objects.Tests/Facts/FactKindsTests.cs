namespace Kubescape.Objects.Tests.Facts;

public sealed class FactKindsTests
{
    [Theory]
    [InlineData("hostdata.kubescape.cloud/KubeletInfo", true)]
    [InlineData("hostdata.kubescape.cloud/cloudProviderInfo", true)]
    [InlineData("apiserverinfo.kubescape.cloud/APIServerInfo", true)]
    [InlineData("image.vulnscan.com/ImageVulnerabilities", true)]
    [InlineData("armo.vuln.images/ImageVulnerabilities", true)]
    [InlineData("kubescape.io/ServiceScanResult", true)]
    [InlineData("kubescape.io/Rules", false)]
    [InlineData("eks.amazonaws.com/PolicyVersion", true)]
    [InlineData("eks.amazonaws.com/NodeClass", false)]
    [InlineData("example.com/ClusterDescribe", false)]
    [InlineData("/Pod", false)]
    public void Knows_facts_from_objects(string kind, bool isFact) => Assert.Equal(isFact, FactKinds.Contains(ResourceKind.Parse(kind)));

    [Theory]
    [InlineData("management.azure.com/ClusterDescribe", CloudService.Aks)]
    [InlineData("eks.amazonaws.com/DescribeRepositories", CloudService.Eks)]
    [InlineData("container.googleapis.com/ListEntitiesForPolicies", CloudService.Gke)]
    [InlineData("hostdata.kubescape.cloud/CloudProviderInfo", CloudService.None)]
    public void Knows_which_cloud_tells(string kind, CloudService cloud) => Assert.Equal(cloud, FactKinds.CloudOf(ResourceKind.Parse(kind)));
}
