using System.Text;
using Kubescape.Objects;

namespace Kubescape.Cluster.Tests;

public sealed class OwnedObjectsTests
{
    private static readonly OwnedObjects Owned = new(new HashSet<ResourceKind>
    {
        new("apps", "ReplicaSet"), new("apps", "Deployment"), new("batch", "CronJob"), new("", "ReplicationController"),
    });

    [Theory]
    [InlineData("v1", "Pod", "apps/v1", "ReplicaSet", true)]
    [InlineData("v1", "Pod", "v1", "ReplicationController", true)]
    [InlineData("v1", "Pod", "v1", "Node", false)]
    [InlineData("v1", "Pod", "apps/v1", "StatefulSet", false)]
    [InlineData("v1", "Pod", "argoproj.io/v1alpha1", "Rollout", false)]
    [InlineData("batch/v1", "Job", "batch/v1beta1", "CronJob", true)]
    [InlineData("apps/v1", "ReplicaSet", "apps/v1", "Deployment", true)]
    [InlineData("v1", "Secret", "apps/v1", "Deployment", false)]
    public void Are_those_of_a_workload_that_was_read(string apiVersion, string kind, string ownerVersion, string owner, bool expected) =>
        Assert.Equal(expected, Owned.Contains(Resource(
            apiVersion, kind, $$"""{"ownerReferences":[{"apiVersion":"{{ownerVersion}}","kind":"{{owner}}","name":"o"}]}""")));

    private static Resource Resource(string apiVersion, string kind, string metadata) =>
        new(JsonDocuments.ReadOne(
            Encoding.UTF8.GetBytes($$"""{"apiVersion":"{{apiVersion}}","kind":"{{kind}}","metadata":{{metadata}}}"""), TreeLimits.Default).Root);
}
