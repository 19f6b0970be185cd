using System.Collections.Immutable;

namespace Kubescape.Controls.Rbac.Roles;

/// <summary>The controls that ask whether a role gives one dangerous right, by id.</summary>
/// <remarks>
/// Source: Kubernetes documentation, "Role Based Access Control Good Practices", "Privilege escalation risks"; CIS Kubernetes
/// Benchmark, section 5.1; Microsoft, "Threat matrix for Kubernetes".
/// </remarks>
internal static class RoleRightControls
{
    private static readonly ImmutableArray<string> Core = [""];

    private static readonly ImmutableArray<string> Rbac = ["rbac.authorization.k8s.io"];

    private static readonly ImmutableArray<string> Change = ["create", "update", "patch"];

    private static readonly ImmutableArray<string> Write = [.. Change, "delete", "deletecollection"];

    private static readonly ImmutableArray<string> WorkloadGroups = ["apps", "batch", "extensions", ""];

    private static readonly ImmutableArray<string> WorkloadKinds =
        ["deployments", "daemonsets", "statefulsets", "jobs", "cronjobs", "replicasets", "replicationcontrollers"];

    private static readonly ImmutableArray<string> AdminAndEdit = ["admin", "edit"];

    public static ImmutableArray<RoleRightControl> All { get; } =
    [
        new("X-0007", "Role can read Secrets", 7)
        {
            Right = "read Secrets",
            Risk = "get, list and watch each return what Secrets hold: passwords, private keys and the tokens of other "
                + "accounts. Whoever takes over one account with this right has them all.",
            Remedy = "Take secrets out of the rule. Where a program needs one Secret, mount it, or limit get to it by "
                + "resourceNames.",
            Grants = [new(Core, ["secrets"], ["get", "list", "watch"])],
            HeldBy = AdminAndEdit,
        },
        new("X-0008", "Role can change Secrets", 6)
        {
            Right = "change Secrets",
            Risk = "Whoever writes Secrets replaces the passwords and certificates that programs trust, and gets a lasting "
                + "token of any service account of the namespace by creating a Secret for it.",
            Remedy = "Take the verbs that write out of the rule, or limit update and patch by resourceNames.",
            Grants = [new(Core, ["secrets"], Write)],
            HeldBy = AdminAndEdit,
        },
        new("X-0009", "Role can create pods", 6)
        {
            Right = "create pods",
            Risk = "Whoever creates a pod chooses its service account, its Secrets and, where no admission policy stops it, "
                + "its hold on the node: the right is as good as everything in the namespace.",
            Remedy = "Take the verb create out of the rule, and let a deployment pipeline create the workloads.",
            Grants = [new(Core, ["pods"], ["create"])],
            HeldBy = AdminAndEdit,
        },
        new("X-0010", "Role can create workloads", 5)
        {
            Right = "create workloads",
            Risk = "A Deployment, DaemonSet, Job or CronJob makes pods: whoever writes one runs any image with any service "
                + "account and any Secret of the namespace, on many nodes and for a long time.",
            Remedy = "Take the verb create out of the rule, and update and patch out of a ClusterRole; allow them in the one "
                + "namespace that is meant, to the pipeline that deploys there.",
            Grants =
            [
                new(WorkloadGroups, WorkloadKinds, ["create"]),
                new(WorkloadGroups, WorkloadKinds, ["update", "patch"]) { Reach = RoleReach.EveryNamespace },
            ],
            HeldBy = AdminAndEdit,
        },
        new("X-0011", "Role can run commands in pods", 7)
        {
            Right = "run commands in pods",
            Risk = "exec and attach are a shell in a running container, with its Secrets, its token and its network. Older "
                + "API servers take the verb get for it as well as create.",
            Remedy = "Take pods/exec and pods/attach out of the rule; leave them to a role that is bound for the time of a "
                + "repair.",
            Grants = [new(Core, ["pods/exec", "pods/attach"], ["create", "get"])],
            HeldBy = AdminAndEdit,
        },
        new("X-0012", "Role can reach pods through the API server", 4)
        {
            Right = "reach pods through the API server",
            Risk = "Port forwarding and the proxies of pods and services open any port of a pod from outside, also those that "
                + "no Service shows, and past network policies.",
            Remedy = "Take pods/portforward, pods/proxy and services/proxy out of the rule; publish what people need by an "
                + "Ingress with a login.",
            Grants =
            [
                new(Core, ["pods/portforward", "pods/proxy", "services/proxy"], ["create", "get", "update", "patch", "delete"]),
            ],
            HeldBy = AdminAndEdit,
        },
        new("X-0013", "Role can add ephemeral containers", 7)
        {
            Right = "add ephemeral containers to pods",
            Risk = "An ephemeral container joins a running pod with an image of the attacker's choice, shares its network and "
                + "volumes, and reads the memory of its processes where they share a process namespace.",
            Remedy = "Take pods/ephemeralcontainers out of the rule; leave it to a role that is bound for the time of a "
                + "repair.",
            Grants = [new(Core, ["pods/ephemeralcontainers"], ["update", "patch"])],
        },
        new("X-0014", "Role can escalate or bind roles", 9)
        {
            Right = "escalate or bind roles",
            Risk = "Kubernetes lets nobody grant rights that they lack, except by the verbs escalate and bind. With either, a "
                + "small role becomes cluster-admin.",
            Remedy = "Take escalate and bind out of the rule, or limit bind by resourceNames to harmless roles.",
            Grants =
            [
                new(Rbac, ["roles", "clusterroles"], ["escalate"]) { IsToldByVerb = true, IsDangerous = _ => true },
                new(Rbac, ["roles", "clusterroles"], ["bind"]) { IsToldByVerb = true, IsDangerous = IsPowerfulRole },
            ],
        },
        new("X-0015", "Role can change roles and bindings", 7)
        {
            Right = "change roles and bindings",
            Risk = "Whoever writes bindings hands the rights that they have to accounts of their own, which stay when the "
                + "theft is noticed. Together with bind or escalate there is no limit to it.",
            Remedy = "Take the verbs that write out of the rule; let a person who reviews them, or the pipeline of the "
                + "platform, change roles and bindings.",
            Grants = [new(Rbac, ["roles", "clusterroles", "rolebindings", "clusterrolebindings"], Change)],
            HeldBy = ["admin"],
        },
        new("X-0016", "Role can impersonate others", 9)
        {
            Right = "impersonate others",
            Risk = "Requests are served in the name of another user, group or service account, cluster administrators among "
                + "them, and with all of their rights.",
            Remedy = "Take the verb impersonate out of the rule, or limit it by resourceNames to the accounts that the "
                + "subject stands in for.",
            Grants =
            [
                new(
                    ["", "authentication.k8s.io"],
                    ["users", "groups", "serviceaccounts", "uids", "userextras", "userextras/*"],
                    ["impersonate"])
                {
                    IsToldByVerb = true,
                    IsDangerous = IsPowerfulSubject,
                },
            ],
        },
        new("X-0017", "Role can create tokens of service accounts", 7)
        {
            Right = "create tokens of service accounts",
            Risk = "A token of a service account is the account: whoever creates tokens acts as the most powerful one of the "
                + "namespace, or of the cluster, from anywhere.",
            Remedy = "Take serviceaccounts/token out of the rule, or limit it by resourceNames to the accounts that tokens "
                + "are needed of.",
            Grants = [new(Core, ["serviceaccounts/token"], ["create"])],
            HeldBy = AdminAndEdit,
        },
        new("X-0018", "Role can reach kubelets by nodes/proxy", 8)
        {
            Right = "reach kubelets by nodes/proxy",
            IsOfCluster = true,
            Risk = "The API of the kubelet runs commands in every pod of its node. nodes/proxy opens it, past admission and "
                + "the audit log, and the verb get is enough.",
            Remedy = "Take nodes/proxy out of the rule; for monitoring allow get on nodes/metrics and nodes/stats.",
            Grants =
            [
                new(Core, ["nodes/proxy"], ["get", "create", "update", "patch", "delete"]) { IsDangerous = _ => true },
            ],
        },
        new("X-0019", "Role can approve or sign certificates", 8)
        {
            Right = "approve or sign certificates",
            IsOfCluster = true,
            Risk = "A certificate of the cluster's authority is an identity that cannot be withdrawn. Whoever approves or "
                + "signs requests becomes any user, or any node, until it runs out.",
            Remedy = "Take the approval and the signing of requests out of the rule, or limit the signers by resourceNames to "
                + "one of your own.",
            Grants =
            [
                new(["certificates.k8s.io"], ["certificatesigningrequests/approval"], ["update", "patch"]),
                new(["certificates.k8s.io"], ["signers"], ["approve", "sign"])
                {
                    IsToldByVerb = true,
                    IsDangerous = signer => signer.StartsWith("kubernetes.io/", StringComparison.Ordinal),
                },
            ],
        },
        new("X-0020", "Role can change admission webhooks and policies", 8)
        {
            Right = "change admission webhooks and policies",
            IsOfCluster = true,
            Risk = "A webhook sees every object that is written, Secrets among them, and a mutating one rewrites it. Whoever "
                + "changes webhooks or admission policies reads and steers the cluster, or switches its guards off.",
            Remedy = "Take the verbs that write out of the rule, or limit update and patch by resourceNames to the "
                + "configuration that the program owns.",
            Grants =
            [
                new(
                    ["admissionregistration.k8s.io"],
                    [
                        "validatingwebhookconfigurations", "mutatingwebhookconfigurations", "validatingadmissionpolicies",
                        "validatingadmissionpolicybindings", "mutatingadmissionpolicies", "mutatingadmissionpolicybindings",
                    ],
                    Write),
            ],
        },
        new("X-0021", "Role can change the ConfigMaps of kube-system", 5)
        {
            Right = "change the ConfigMaps of kube-system",
            Risk = "ConfigMaps in kube-system configure the DNS, the network and, on some clouds, who is an administrator: "
                + "coredns, kube-proxy, aws-auth. A ClusterRole reaches them with those of every other namespace.",
            Remedy = "Use a Role in the namespace of the program, or limit update and patch by resourceNames to the "
                + "ConfigMaps that it owns.",
            Grants =
            [
                new(Core, ["configmaps"], ["update", "patch", "delete", "deletecollection"])
                {
                    Reach = RoleReach.KubeSystem,
                    IsDangerous = IsSystemConfigMap,
                },
            ],
            HeldBy = AdminAndEdit,
        },
        new("X-0022", "Role can delete events", 4)
        {
            Right = "delete events",
            Risk = "Events tell when pods were created, killed and refused. An intruder who deletes them removes the traces "
                + "of the attack.",
            Remedy = "Take delete and deletecollection out of the rule: events expire by themselves.",
            Grants = [new(["", "events.k8s.io"], ["events"], ["delete", "deletecollection"])],
            HeldBy = AdminAndEdit,
        },
        new("X-0023", "Role can create persistent volumes", 6)
        {
            Right = "create persistent volumes",
            IsOfCluster = true,
            Risk = "A PersistentVolume may point at any directory of a node. Whoever creates one mounts the file system of "
                + "the host into a pod, where pod security does not look.",
            Remedy = "Take the verb create out of the rule; let storage classes provision volumes for claims.",
            Grants = [new(Core, ["persistentvolumes"], ["create"])],
        },
        new("X-0024", "Role can change nodes", 6)
        {
            Right = "change nodes",
            IsOfCluster = true,
            Risk = "Labels and taints of nodes decide where pods run, and their status where the API server finds the "
                + "kubelet: whoever writes them draws pods with their Secrets to a node that they hold, or empties the others.",
            Remedy = "Take the verbs that write on nodes and nodes/status out of the rule.",
            Grants = [new(Core, ["nodes", "nodes/status"], Write)],
        },
        new("X-0025", "Role can change APIServices", 8)
        {
            Right = "change APIServices",
            IsOfCluster = true,
            Risk = "An APIService hands a part of the API to another server. Whoever registers theirs answers the requests of "
                + "everybody for that part, and sees what they send.",
            Remedy = "Take the verbs that write out of the rule, or limit update and patch by resourceNames.",
            Grants = [new(["apiregistration.k8s.io"], ["apiservices"], Write)],
        },
        new("X-0026", "Role can change custom resource definitions", 5)
        {
            Right = "change custom resource definitions",
            IsOfCluster = true,
            Risk = "Whoever changes a definition sends its objects through a conversion webhook of their own, or deletes it "
                + "with every object of the kind: certificates, backups, policies.",
            Remedy = "Install definitions when the program is installed, and take the verbs that write out of the role it "
                + "runs with.",
            Grants = [new(["apiextensions.k8s.io"], ["customresourcedefinitions"], Write)],
        },
        new("X-0027", "Role can change network policies", 5)
        {
            Right = "change network policies",
            Risk = "Network policies keep an intruder inside the first pod. Whoever deletes or widens them opens the way to "
                + "databases and to the outside.",
            Remedy = "Take the verbs that write on network policies out of the rule; leave them to those who answer for the "
                + "network.",
            Grants =
            [
                new(
                    [
                        "networking.k8s.io", "extensions", "policy.networking.k8s.io", "cilium.io", "crd.projectcalico.org",
                        "projectcalico.org",
                    ],
                    [
                        "networkpolicies", "globalnetworkpolicies", "adminnetworkpolicies", "baselineadminnetworkpolicies",
                        "ciliumnetworkpolicies", "ciliumclusterwidenetworkpolicies",
                    ],
                    Write),
            ],
            HeldBy = AdminAndEdit,
        },
        new("X-0028", "Role can redirect the traffic of Services", 5)
        {
            Right = "redirect the traffic of Services",
            Risk = "Endpoints and the status of a Service say where its traffic goes. Whoever writes them in every namespace "
                + "reads what clients send, or answers in the place of the program.",
            Remedy = "Use a Role in the namespace of the program, or limit update and patch by resourceNames; elect leaders "
                + "by leases.",
            Grants =
            [
                new(["", "discovery.k8s.io"], ["endpoints", "endpointslices", "services/status"], Change)
                {
                    Reach = RoleReach.EveryNamespace,
                },
            ],
        },
        new("X-0029", "Role can destroy data", 5)
        {
            Right = "destroy data",
            Risk = "Deleting a namespace, a volume or a whole collection takes everything in it, at once and for good.",
            Remedy = "Take deletecollection out of the rule, and delete on namespaces and volumes; leave both to those who "
                + "keep the backups.",
            Grants =
            [
                new(Core, ["namespaces", "persistentvolumes"], ["delete", "deletecollection"]),
                new(Core, ["persistentvolumeclaims"], ["delete"]) { Reach = RoleReach.EveryNamespace },
                new(
                    WorkloadGroups,
                    [.. WorkloadKinds, "pods", "services", "configmaps", "secrets", "serviceaccounts", "persistentvolumeclaims"],
                    ["deletecollection"])
                {
                    AlsoByAnyVerb = false,
                    IsToldByVerb = true,
                },
            ],
            HeldBy = AdminAndEdit,
        },
        new("X-0030", "Role can change namespaces", 6)
        {
            Right = "change namespaces",
            Risk = "The labels of a namespace switch pod security and many webhooks on. Whoever changes them may then run "
                + "privileged pods in it.",
            Remedy = "Take update and patch on namespaces out of the rule; let the pipeline of the platform label them.",
            Grants =
            [
                new(Core, ["namespaces", "namespaces/finalize", "namespaces/status"], ["update", "patch"])
                {
                    IsDangerous = name => name == "kube-system",
                },
            ],
        },
    ];

    private static bool IsPowerfulRole(string name) =>
        name is "cluster-admin" or "admin" or "edit" || name.StartsWith("system:", StringComparison.Ordinal);

    private static bool IsPowerfulSubject(string name) =>
        name is "admin" or "kubernetes-admin" or "cluster-admin" or "kubeadm:cluster-admins"
        || name.StartsWith("system:", StringComparison.Ordinal);

    private static bool IsSystemConfigMap(string name) =>
        name is "coredns" or "kube-proxy" or "kubeadm-config" or "kubelet-config" or "extension-apiserver-authentication"
            or "aws-auth";
}
