using System.Text;
using System.Text.Json.Nodes;
using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Tests.Workloads;

/// <summary>Each value that the Pod Security Standards forbid is found, in each place that they name.</summary>
/// <remarks>
/// A path that begins with a star stands for a container of each of the three lists. Source: Pod Security Standards of Kubernetes
/// 1.34, profiles Baseline and Restricted.
/// </remarks>
public sealed class PodSecurityStandardsTests
{
    private const string Restricted = """
        {
          "apiVersion": "v1", "kind": "Pod", "metadata": { "name": "web", "namespace": "shop" },
          "spec": {
            "automountServiceAccountToken": false,
            "securityContext": {
              "runAsNonRoot": true, "runAsUser": 10001, "runAsGroup": 10001, "seccompProfile": { "type": "RuntimeDefault" }
            },
            "containers": [ CONTAINER ], "initContainers": [ CONTAINER ], "ephemeralContainers": [ CONTAINER ]
          }
        }
        """;

    private const string Container = """
        {
          "name": "web", "image": "registry.example.com/shop/web:1.0",
          "securityContext": {
            "allowPrivilegeEscalation": false, "capabilities": { "add": [ "NET_BIND_SERVICE" ], "drop": [ "ALL" ] }
          }
        }
        """;

    private const string LinuxCapabilities = "AUDIT_CONTROL AUDIT_READ AUDIT_WRITE BLOCK_SUSPEND BPF CHECKPOINT_RESTORE CHOWN "
        + "DAC_OVERRIDE DAC_READ_SEARCH FOWNER FSETID IPC_LOCK IPC_OWNER KILL LEASE LINUX_IMMUTABLE MAC_ADMIN MAC_OVERRIDE MKNOD "
        + "NET_ADMIN NET_BROADCAST NET_RAW PERFMON SETFCAP SETGID SETPCAP SETUID SYSLOG SYS_ADMIN SYS_BOOT SYS_CHROOT SYS_MODULE "
        + "SYS_NICE SYS_PACCT SYS_PTRACE SYS_RAWIO SYS_RESOURCE SYS_TIME SYS_TTY_CONFIG WAKE_ALARM ALL";

    private static readonly string[] Lists = ["containers", "initContainers", "ephemeralContainers"];

    private static readonly string[] CapabilityControls = [.. Enumerable.Range(40, 18).Select(number => $"X-{number:D4}")];

    private static readonly string[] Judging =
    [
        "C-0013", "C-0016", "C-0038", "C-0041", "C-0044", "C-0048", "C-0055", "C-0057", "C-0275", "C-0276",
        .. CapabilityControls, .. Enumerable.Range(58, 30).Select(number => $"X-{number:D4}"),
    ];

    public static IEnumerable<TheoryDataRow<string>> Capabilities =>
        LinuxCapabilities.Split(' ').Select(capability => new TheoryDataRow<string>(capability));

    [Theory]
    // Baseline
    [InlineData("spec.securityContext.windowsOptions.hostProcess", "true", "X-0069")]
    [InlineData("*.securityContext.windowsOptions.hostProcess", "true", "X-0069")]
    [InlineData("spec.hostNetwork", "true", "C-0041")]
    [InlineData("spec.hostPID", "true", "C-0275")]
    [InlineData("spec.hostIPC", "true", "C-0276")]
    [InlineData("*.securityContext.privileged", "true", "C-0057")]
    [InlineData("spec.volumes", """[{ "name": "a", "hostPath": { "path": "/var/log" } }]""", "C-0048")]
    [InlineData("*.ports", """[{ "containerPort": 80, "hostPort": 80 }]""", "C-0044")]
    [InlineData("*.livenessProbe.httpGet.host", "\"10.0.0.1\"", "X-0086")]
    [InlineData("*.readinessProbe.httpGet.host", "\"10.0.0.1\"", "X-0086")]
    [InlineData("*.startupProbe.httpGet.host", "\"10.0.0.1\"", "X-0086")]
    [InlineData("*.livenessProbe.tcpSocket.host", "\"10.0.0.1\"", "X-0086")]
    [InlineData("*.readinessProbe.tcpSocket.host", "\"10.0.0.1\"", "X-0086")]
    [InlineData("*.startupProbe.tcpSocket.host", "\"10.0.0.1\"", "X-0086")]
    [InlineData("*.lifecycle.postStart.httpGet.host", "\"10.0.0.1\"", "X-0086")]
    [InlineData("*.lifecycle.preStop.httpGet.host", "\"10.0.0.1\"", "X-0086")]
    [InlineData("*.lifecycle.postStart.tcpSocket.host", "\"10.0.0.1\"", "X-0086")]
    [InlineData("*.lifecycle.preStop.tcpSocket.host", "\"10.0.0.1\"", "X-0086")]
    [InlineData("spec.securityContext.appArmorProfile.type", "\"Unconfined\"", "X-0065")]
    [InlineData("*.securityContext.appArmorProfile.type", "\"Unconfined\"", "X-0065")]
    [InlineData("metadata.annotations", """{ "container.apparmor.security.beta.kubernetes.io/web": "unconfined" }""", "X-0065")]
    [InlineData("spec.securityContext.seLinuxOptions.type", "\"spc_t\"", "X-0066")]
    [InlineData("*.securityContext.seLinuxOptions.type", "\"spc_t\"", "X-0066")]
    [InlineData("spec.securityContext.seLinuxOptions.user", "\"system_u\"", "X-0066")]
    [InlineData("*.securityContext.seLinuxOptions.user", "\"system_u\"", "X-0066")]
    [InlineData("spec.securityContext.seLinuxOptions.role", "\"system_r\"", "X-0066")]
    [InlineData("*.securityContext.seLinuxOptions.role", "\"system_r\"", "X-0066")]
    [InlineData("*.securityContext.procMount", "\"Unmasked\"", "X-0063")]
    [InlineData("spec.securityContext.seccompProfile.type", "\"Unconfined\"", "X-0067")]
    [InlineData("*.securityContext.seccompProfile.type", "\"Unconfined\"", "X-0067")]
    [InlineData("spec.securityContext.sysctls", """[{ "name": "kernel.msgmax", "value": "1" }]""", "X-0064")]
    // Restricted
    [InlineData("spec.volumes", """[{ "name": "a", "nfs": { "server": "nfs.example.com", "path": "/" } }]""", "X-0085")]
    [InlineData("spec.volumes", """[{ "name": "a", "awsElasticBlockStore": { "volumeID": "a" } }]""", "X-0085")]
    [InlineData("spec.volumes", """[{ "name": "a", "azureDisk": { "diskName": "a" } }]""", "X-0085")]
    [InlineData("spec.volumes", """[{ "name": "a", "azureFile": { "shareName": "a" } }]""", "X-0085")]
    [InlineData("spec.volumes", """[{ "name": "a", "cephfs": { "monitors": [] } }]""", "X-0085")]
    [InlineData("spec.volumes", """[{ "name": "a", "cinder": { "volumeID": "a" } }]""", "X-0085")]
    [InlineData("spec.volumes", """[{ "name": "a", "fc": { "lun": 0 } }]""", "X-0085")]
    [InlineData("spec.volumes", """[{ "name": "a", "flexVolume": { "driver": "a" } }]""", "X-0085")]
    [InlineData("spec.volumes", """[{ "name": "a", "flocker": { "datasetName": "a" } }]""", "X-0085")]
    [InlineData("spec.volumes", """[{ "name": "a", "gcePersistentDisk": { "pdName": "a" } }]""", "X-0085")]
    [InlineData("spec.volumes", """[{ "name": "a", "gitRepo": { "repository": "a" } }]""", "X-0085")]
    [InlineData("spec.volumes", """[{ "name": "a", "glusterfs": { "path": "a" } }]""", "X-0085")]
    [InlineData("spec.volumes", """[{ "name": "a", "image": { "reference": "a" } }]""", "X-0085")]
    [InlineData("spec.volumes", """[{ "name": "a", "iscsi": { "lun": 0 } }]""", "X-0085")]
    [InlineData("spec.volumes", """[{ "name": "a", "photonPersistentDisk": { "pdID": "a" } }]""", "X-0085")]
    [InlineData("spec.volumes", """[{ "name": "a", "portworxVolume": { "volumeID": "a" } }]""", "X-0085")]
    [InlineData("spec.volumes", """[{ "name": "a", "quobyte": { "volume": "a" } }]""", "X-0085")]
    [InlineData("spec.volumes", """[{ "name": "a", "rbd": { "image": "a" } }]""", "X-0085")]
    [InlineData("spec.volumes", """[{ "name": "a", "scaleIO": { "volumeName": "a" } }]""", "X-0085")]
    [InlineData("spec.volumes", """[{ "name": "a", "storageos": { "volumeName": "a" } }]""", "X-0085")]
    [InlineData("spec.volumes", """[{ "name": "a", "vsphereVolume": { "volumePath": "a" } }]""", "X-0085")]
    [InlineData("*.securityContext.allowPrivilegeEscalation", "true", "C-0016")]
    [InlineData("*.securityContext.allowPrivilegeEscalation", "null", "C-0016")]
    [InlineData("spec.securityContext.runAsNonRoot", "null", "X-0074")]
    [InlineData("spec.securityContext.runAsNonRoot", "false", "X-0074")]
    [InlineData("*.securityContext.runAsNonRoot", "false", "X-0074")]
    [InlineData("spec.securityContext.runAsUser", "0", "X-0071")]
    [InlineData("*.securityContext.runAsUser", "0", "X-0071")]
    [InlineData("spec.securityContext.seccompProfile", "null", "X-0068")]
    [InlineData("*.securityContext.capabilities.drop", "null", "X-0058")]
    [InlineData("*.securityContext.capabilities.drop", """[ "NET_RAW" ]""", "X-0058")]
    public void Finds_a_forbidden_value(string path, string value, string id) =>
        Assert.All(Violations(path, value), pod => Assert.Contains(id, FailedControls(pod)));

    [Theory, MemberData(nameof(Capabilities))]
    public void Finds_each_capability_beyond_the_allowed_one(string capability) =>
        Assert.All(
            Violations("*.securityContext.capabilities.add", $"[ \"{capability}\" ]"),
            pod => Assert.Single(FailedControls(pod), CapabilityControls.Contains));

    [Fact]
    public void Finds_nothing_in_a_pod_that_the_standards_admit() => Assert.Empty(FailedControls(Pod()));

    private static JsonNode Pod() => JsonNode.Parse(Restricted.Replace("CONTAINER", Container, StringComparison.Ordinal))!;

    private static IEnumerable<JsonNode> Violations(string path, string value) =>
        path.StartsWith('*') ? Lists.Select(list => Pod().With($"spec.{list}{path[1..]}", value)) : [Pod().With(path, value)];

    private static List<string> FailedControls(JsonNode pod)
    {
        var tree = JsonDocuments.ReadOne(Encoding.UTF8.GetBytes(pod.ToJsonString()), TreeLimits.Default);
        var resource = new Resource(tree.Root);
        var context = new ControlContext(new ResourceGraph([resource]), ControlInputs.Default);
        return [.. Judging.Where(id => Catalog.Find(id)!.Check(resource, context).Any())];
    }
}
