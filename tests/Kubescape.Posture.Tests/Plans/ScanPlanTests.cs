using Kubescape.Controls;
using Kubescape.Objects;

namespace Kubescape.Posture.Tests.Plans;

public sealed class ScanPlanTests
{
    private static readonly ResourceKind Kubelet = new("hostdata.kubescape.cloud", "KubeletInfo");

    private static readonly TestControl OfManifests = new("C-9001");

    private static readonly TestControl OfNodes = new("C-9002") { Scopes = ScanScopes.Cluster, Reads = [Kubelet] };

    private static readonly TestControl OfClusters = new("C-9003") { Scopes = ScanScopes.Cluster };

    [Fact]
    public void Controls_of_clusters_are_no_part_of_a_scan_of_manifests() =>
        Assert.Equal(["C-9001"], Ids(Plan(ScanScopes.File, ScanScopes.ClusterAndFile, TestControl.Judged)));

    [Fact]
    public void Facts_among_the_files_bring_in_the_controls_that_look_at_them() =>
        Assert.Equal(["C-9001", "C-9002"], Ids(Plan(ScanScopes.File, ScanScopes.ClusterAndFile, TestControl.Judged, Kubelet)));

    [Theory]
    [InlineData("hostdata.kubescape.cloud/KubeletInfo", true)]
    [InlineData("/Pod", false)]
    public void Facts_bring_in_frameworks_of_clusters_too(string kind, bool isPart) =>
        Assert.Equal(isPart, Plan(ScanScopes.File, ScanScopes.Eks, ResourceKind.Parse(kind)).Frameworks.Length == 1);

    [Fact]
    public void Facts_do_not_widen_the_scan_of_a_cluster() =>
        Assert.Empty(Plan(ScanScopes.Cluster, ScanScopes.Eks, Kubelet).Frameworks);

    [Fact]
    public void A_cluster_of_a_cloud_gets_the_controls_of_clusters_and_those_of_its_cloud()
    {
        var cloud = new TestControl("C-9004") { Scopes = ScanScopes.Cloud };
        var eks = new TestControl("C-9005") { Scopes = ScanScopes.Eks };
        var aks = new TestControl("C-9006") { Scopes = ScanScopes.Aks };

        var plan = ScanPlan.For(ScanScopes.Cluster | ScanScopes.Eks, [Framework(ScanScopes.Cluster, OfClusters, cloud, eks, aks)]);

        Assert.Equal(["C-9003", "C-9004", "C-9005"], Ids(plan));
    }

    [Fact]
    public void A_cluster_of_a_cloud_misses_its_facts_like_any_cluster()
    {
        var plan = ScanPlan.For(ScanScopes.Cluster | ScanScopes.Eks, [new TestControl("C-9001") { Missing = "there is no node data" }]);

        Assert.Equal(SubStatus.Integration, TestScan.Run(plan, new Inventory { Resources = [] }).Controls.Single().SubStatus);
    }

    [Fact]
    public void Every_control_of_host_data_takes_part_once_it_is_there()
    {
        var expected = Catalog.All.Where(control => control.Info.Judges.Contains(Kubelet)).Select(control => control.Info.Id).ToList();

        var plan = ScanPlan.For(
            ScanScopes.File, [FrameworkLibrary.Find(FrameworkLibrary.AllControls)!], new HashSet<ResourceKind> { Kubelet });

        Assert.True(expected.Count > 20);
        Assert.Empty(expected.Except(Ids(plan)));
    }

    private static ScanPlan Plan(ScanScopes scope, ScanScopes ofFramework, params ResourceKind[] kinds) =>
        ScanPlan.For(scope, [Framework(ofFramework, OfManifests, OfNodes, OfClusters)], kinds.ToHashSet());

    private static Framework Framework(ScanScopes scopes, params TestControl[] controls) => new("Test", "Of these tests.")
    {
        Version = "",
        Scopes = scopes,
        Controls = [.. controls.Select(control => new FrameworkControl(control, control.Info.Name))],
    };

    private static IEnumerable<string> Ids(ScanPlan plan) => plan.Controls.Select(control => control.Info.Id);
}
