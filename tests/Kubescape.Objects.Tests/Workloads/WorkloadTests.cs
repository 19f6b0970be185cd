namespace Kubescape.Objects.Tests.Workloads;

public sealed class WorkloadTests
{
    private const string Pod =
        "{metadata: {labels: {app: web}}, spec: {containers: [{name: a}, {name: b}], initContainers: [{name: c}], ephemeralContainers: [{name: d}]}}";

    [Theory]
    [InlineData("v1", "Pod", "")]
    [InlineData("v1", "ReplicationController", "spec.template.")]
    [InlineData("apps/v1", "Deployment", "spec.template.")]
    [InlineData("apps/v1", "DaemonSet", "spec.template.")]
    [InlineData("apps/v1", "ReplicaSet", "spec.template.")]
    [InlineData("apps/v1", "StatefulSet", "spec.template.")]
    [InlineData("batch/v1", "Job", "spec.template.")]
    [InlineData("batch/v1", "CronJob", "spec.jobTemplate.spec.template.")]
    [InlineData("batch/v1beta1", "CronJob", "spec.jobTemplate.spec.template.")]
    [InlineData("extensions/v1beta1", "Deployment", "spec.template.")]
    public void Knows_where_each_kind_keeps_its_pod(string apiVersion, string kind, string place)
    {
        var workload = Manifest(apiVersion, kind, place);

        Assert.True(Workload.Is(workload));
        Assert.Equal($"{place}spec", Workload.PodSpec(workload).Path);
        Assert.Equal($"{place}metadata.labels.app", Workload.PodLabels(workload)["app"].Path);
        Assert.Equal(["a", "b", "c", "d"], Workload.Containers(workload).Select(container => container["name"].Text));
    }

    [Theory]
    [InlineData(ContainerLists.None, "")]
    [InlineData(ContainerLists.Main, "ab")]
    [InlineData(ContainerLists.Init, "c")]
    [InlineData(ContainerLists.Ephemeral, "d")]
    [InlineData(ContainerLists.Main | ContainerLists.Ephemeral, "abd")]
    [InlineData(ContainerLists.All, "abcd")]
    public void Lists_the_containers_that_are_asked_for(ContainerLists lists, string names) =>
        Assert.Equal(names, string.Concat(Workload.Containers(Manifest("v1", "Pod", ""), lists).Select(container => container["name"].Text)));

    [Theory]
    [InlineData("v1", "Service")]
    [InlineData("v1", "PodTemplate")]
    [InlineData("example.com/v1", "Website")]
    public void Other_kinds_run_no_pods(string apiVersion, string kind)
    {
        var resource = Manifest(apiVersion, kind, "spec.template.");

        Assert.False(Workload.Is(resource));
        Assert.False(Workload.PodSpec(resource).Exists);
        Assert.Empty(Workload.Containers(resource));
    }

    [Theory]
    [InlineData("spec: null")]
    [InlineData("spec: {template: text}")]
    [InlineData("spec: {template: {spec: {containers: {name: a}}}}")]
    [InlineData("x: y")]
    public void A_malformed_workload_has_no_containers(string yaml)
    {
        var workload = Parsed.Resource($"apiVersion: apps/v1\nkind: Deployment\n{yaml}");

        Assert.Empty(Workload.Containers(workload));
        Assert.StartsWith("spec.template.spec", Workload.PodSpec(workload).Path, StringComparison.Ordinal);
    }

    private static Resource Manifest(string apiVersion, string kind, string place)
    {
        var header = $"apiVersion: {apiVersion}, kind: {kind}";
        var body =
            place.TrimEnd('.').Split('.', StringSplitOptions.RemoveEmptyEntries).Reverse().Aggregate(Pod, (inner, name) => $"{{{name}: {inner}}}");
        return Parsed.Resource($"{{{header}, {body[1..^1]}}}");
    }
}
