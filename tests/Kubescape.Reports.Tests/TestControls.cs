using System.Collections.Immutable;
using Kubescape.Controls;
using Kubescape.Objects;

namespace Kubescape.Reports.Tests;

/// <summary>Controls of every kind of outcome and evidence.</summary>
internal static class TestControls
{
    private static readonly ImmutableArray<ResourceKind> Rbac =
        [new("rbac.authorization.k8s.io", "RoleBinding"), new("rbac.authorization.k8s.io", "Role")];

    public static ImmutableArray<Control> All { get; } =
    [
        new TestControl(
            new ControlInfo("C-0005", "API server insecure port is enabled", BaseScore: 9)
            {
                Category = Category.ControlPlane,
                Judges = [new("", "Pod")],
                Scopes = ScanScopes.Cluster,
                Description = "The insecure port of the API server answers whoever reaches it, without asking who that is.",
                Remediation = "Remove --insecure-port and --insecure-bind-address from the command line of the API server.",
            },
            _ => [])
        {
            Chosen = _ => [],
            Missing = "the control plane of this cluster runs outside of it, so its command line cannot be seen",
        },
        new TestControl(
            new ControlInfo("C-0012", "Applications credentials in configuration files", BaseScore: 8)
            {
                Category = Category.Secrets,
                Judges = Workload.Kinds,
                Inputs = ["sensitiveKeyNames"],
                Description = "A password in the clear in a manifest is read by everyone who reads the manifest.",
                Remediation = "Keep the value in a Secret and refer to it.",
            },
            resource => Workload.Containers(resource).SelectMany(container => container["env"].Items)
                .Where(variable => variable["name"].Is("DB_PASSWORD") && variable["value"].Exists)
                .Select(variable => Failure.Review(variable["value"]))),
        new TestControl(
            new ControlInfo("C-0013", "Non-root containers", BaseScore: 6)
            {
                Category = Category.Workload,
                SubCategory = Category.NodeEscape,
                Judges = Workload.Kinds,
                Description = "A process that runs as root in its container is root on the node once it breaks out.",
                Remediation = "Set runAsNonRoot, and runAsUser to an id above 0 if the image does not name one.",
            },
            resource => Workload.Containers(resource).Where(container => !container["securityContext"]["runAsNonRoot"].IsTrue)
                .Select(container => Failure.Set(container["securityContext"]["runAsNonRoot"], "true"))),
        new TestControl(
            new ControlInfo("C-0035", "Administrative Roles", BaseScore: 6)
            {
                Category = Category.AccessControl,
                Judges = Rbac,
                Description = "A subject that may do everything is all that an attacker needs.",
                Remediation = "Grant the verbs and resources that the subject uses, and no others.",
            },
            subject => subject.Related[1]["rules"].Items.SelectMany(rule => rule["verbs"].Items).Where(verb => verb.Is("*"))
                .Select(verb => Failure.Review(verb).InRelated(subject, 1)))
        {
            Chosen = context =>
                from binding in context.Graph.OfKind(Rbac[0])
                from subject in binding["subjects"].Items
                select new Resource(subject)
                {
                    Related = [binding, context.Graph.OfKind(Rbac[1]).Single(role => role.Name == binding["roleRef"]["name"].Text)],
                },
        },
        new TestControl(
            new ControlInfo("C-0048", "HostPath mount", BaseScore: 7)
            {
                Category = Category.Workload,
                SubCategory = Category.Storage,
                Judges = Workload.Kinds,
                Tags = ["security"],
                AttackSteps = [new AttackStep("workload-external-track", "Privilege Escalation (Node)")],
                Description = "A directory of the node in a container gives whoever breaks into it a way to the node.",
                Remediation = "Use a volume that is not the node's, such as a PersistentVolumeClaim.",
            },
            resource => Workload.PodSpec(resource)["volumes"].Items.Where(volume => volume["hostPath"].Exists)
                .Select(volume => Failure.Delete(volume["hostPath"]["path"]))),
        new TestControl(
            new ControlInfo("C-0078", "Images from allowed registry", BaseScore: 5)
            {
                Category = Category.Workload,
                SubCategory = Category.SupplyChain,
                Judges = Workload.Kinds,
                Inputs = ["imageRepositoryAllowList"],
                NeedsConfiguration = true,
                Description = "An image from a registry that nobody vetted may hold anything.",
                Remediation = "Pull from the registries that you allow.",
            },
            _ => []),
        new TestControl(
            new ControlInfo("C-0088", "RBAC enabled", BaseScore: 7)
            {
                Category = Category.ControlPlane,
                Judges = [new("", "Namespace")],
                Scopes = ScanScopes.Cluster,
                Description = "Without RBAC every account may do everything.",
                Remediation = "Add RBAC to --authorization-mode of the API server.",
            },
            _ => []),
        new TestControl(
            new ControlInfo("C-0256", "External facing", BaseScore: 7)
            {
                Category = Category.Network,
                Judges = Workload.Kinds,
                Reads = [new("", "Service")],
                Tags = ["security"],
                AttackSteps = [new AttackStep("workload-external-track", "Initial Access"), new AttackStep("service-destruction", "Initial Access")],
                Description = "A workload that is reachable from outside is where an attack begins.",
                Remediation = "Put the workload behind an Ingress, or make its Service a ClusterIP.",
            },
            resource => resource["metadata"]["labels"]["exposed"].Is("true") ? [Failure.Look(resource["metadata"]["labels"]["exposed"])] : []),
        new TestControl(
            new ControlInfo("C-0260", "Missing network policy", BaseScore: 5)
            {
                Category = Category.Network,
                Judges = Workload.Kinds,
                Reads = [new("networking.k8s.io", "NetworkPolicy")],
                Description = "Without a NetworkPolicy every pod of the cluster can talk to the workload.",
                Remediation = "Add a NetworkPolicy that selects its pods.",
            },
            _ => [Failure.Whole("a NetworkPolicy that selects the pods")]),
        new TestControl(
            new ControlInfo("C-0270", "Ensure CPU limits are set", BaseScore: 8)
            {
                Category = Category.Workload,
                SubCategory = Category.ResourceManagement,
                Judges = Workload.Kinds,
                Tags = ["security"],
                AttackSteps = [new AttackStep("service-destruction", "Denial of service")],
                Description = "A container without a limit can take the processor from all others on the node.",
                Remediation = "Set limits.cpu.",
            },
            resource => Workload.Containers(resource).Where(container => !container["resources"]["limits"]["cpu"].Exists)
                .Select(container => Failure.Set(container["resources"]["limits"]["cpu"], Failure.Placeholder))),
    ];

    /// <summary>A framework with chapters; C-0005 makes no sense for files, and C-0270 is in none.</summary>
    public static Framework Benchmark()
    {
        var framework = FrameworkOf("benchmark", "C-0005", "C-0013", "C-0048", "C-0260", "C-0270");
        ImmutableArray<FrameworkControl> Of(string id) => [framework.Controls.Single(member => member.Control.Info.Id == id)];
        return framework with
        {
            SubSections =
            [
                new("1", "Control plane", [], [new("1.1", "API server", Of("C-0005"), [])]),
                new("5", "Policies", [], [new("5.2", "Network", Of("C-0260"), []), new("5.7", "Pods", [.. Of("C-0048"), .. Of("C-0013")], [])]),
            ],
        };
    }

    public static Framework FrameworkOf(string name, params string[] ids) => new(name, "For tests.")
    {
        Version = "1",
        Scopes = ScanScopes.ClusterAndFile,
        Controls =
        [
            .. All.Where(control => ids.Length == 0 || ids.Contains(control.Info.Id))
                .Select(control => new FrameworkControl(control, control.Info.Id == "C-0256" ? "Exposed to the outside" : control.Info.Name)),
        ],
    };
}
