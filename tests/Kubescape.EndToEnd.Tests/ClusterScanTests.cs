using Kubescape.Objects;

namespace Kubescape.EndToEnd.Tests;

/// <summary>Scans of a real cluster with planted flaws: every flaw that a control is for must be found, and nothing else of that sort.</summary>
public sealed class ClusterScanTests
{
    /// <summary>The controls that report a planted flaw.</summary>
    private static readonly Dictionary<string, string[]> ControlsOf = new(StringComparer.Ordinal)
    {
        ["always-root-group"] = ["C-0013"],
        ["automount-token"] = ["C-0034"],
        ["cap-dangerous"] = ["C-0046"],
        ["cap-sys-admin"] = ["C-0046", "C-0057"],
        ["env-from-secret"] = ["C-0207"],
        ["host-ipc"] = ["C-0038"],
        ["host-network"] = ["C-0041"],
        ["host-pid"] = ["C-0038"],
        ["host-port"] = ["C-0044"],
        ["hostpath-etc-write"] = ["C-0045", "C-0048"],
        ["hostpath-root"] = ["C-0048"],
        ["no-limits"] = ["C-0270", "C-0271"],
        ["no-network-policy"] = ["C-0054"],
        ["no-seccomp"] = ["C-0055"],
        ["priv-escalation"] = ["C-0016"],
        ["privileged"] = ["C-0057"],
        ["rbac-anonymous"] = ["C-0262"],
        ["rbac-authenticated"] = ["C-0265"],
        ["rbac-cluster-admin"] = ["C-0035", "C-0187"],
        ["rbac-create-workloads"] = ["C-0188"],
        ["rbac-exec"] = ["C-0002"],
        ["rbac-list-secrets"] = ["C-0015"],
        ["rbac-portforward"] = ["C-0063"],
        ["rbac-wildcard"] = ["C-0187"],
        ["run-as-root"] = ["C-0013"],
        ["runtime-socket"] = ["C-0048"],
        ["secret-in-configmap"] = ["C-0012"],
        ["secret-in-env"] = ["C-0012"],
        ["writable-rootfs"] = ["C-0017"],
    };

    /// <summary>The flaws that are all there is of what a control looks for, so that what it finds beyond them would be wrong.</summary>
    private static readonly Dictionary<string, string[]> OnlyCausesOf = new(StringComparer.Ordinal)
    {
        ["C-0038"] = ["host-ipc", "host-pid"],
        ["C-0041"] = ["host-network"],
        ["C-0044"] = ["host-network", "host-port"], // On the host's network the API server makes every port a host port.
        ["C-0046"] = ["cap-dangerous", "cap-sys-admin"],
        ["C-0048"] = ["hostpath-etc-write", "hostpath-root", "runtime-socket"],
        ["C-0055"] = ["no-seccomp"],
        ["C-0057"] = ["cap-sys-admin", "privileged"],
        ["C-0270"] = ["no-limits"],
    };

    /// <summary>A pod of this account gets no token, though the pod itself does not say so.</summary>
    private const string AccountThatRefusesTokens = "reader";

    private static readonly string? KubeConfig = Environment.GetEnvironmentVariable("KUBESCAPE_TEST_KUBECONFIG");

    private static string[] SkippedKinds { get; } = ["Role", "ClusterRole"];

    [Fact]
    public async Task Finds_every_planted_flaw_as_admin()
    {
        var truth = ReadTruth();

        var report = await ScanAsync(Cluster());

        var missing =
            from planted in truth["planted"].Members
            let parts = planted.Name.Split('/')
            where !SkippedKinds.Contains(parts[0]) // What nothing is bound to has no subject to report.
            from flaw in planted.Items
            where ControlsOf.ContainsKey(flaw.Text!)
            from control in ControlsOf[flaw.Text!]
            where !IsMended(flaw.Text!, report.Find(parts))
            where !report.Failed(control).Any(id => Names(id, parts))
            select $"{control} did not report {flaw.Text} of {planted.Name}";
        Assert.Empty(missing);
    }

    [Fact]
    public async Task Finds_exposed_workloads_behind_planted_services()
    {
        var truth = ReadTruth();

        var report = await ScanAsync(Cluster());

        var exposed = truth["planted"].Members
            .Where(planted => planted.Items.Any(flaw => flaw.Text!.StartsWith("exposed-", StringComparison.Ordinal)))
            .ToList();
        Assert.NotEmpty(exposed);
        var related = report.Json["results"].Items
            .SelectMany(result => result["controls"].Items.Where(control => control["controlID"].Is("C-0256")))
            .SelectMany(control => control["rules"].Items)
            .SelectMany(rule => rule["relatedResourcesIDs"].Items)
            .Select(id => id.Text!)
            .ToHashSet(StringComparer.Ordinal);
        Assert.All(exposed, service => Assert.Contains(related, id => Names(id, service.Name.Split('/'))));
    }

    [Fact]
    public async Task Finds_nothing_beyond_what_was_planted()
    {
        var truth = ReadTruth();
        var workloads = truth["workloads"];

        var report = await ScanAsync(Cluster());

        Assert.True(workloads.Exists);
        foreach (var (control, flaws) in OnlyCausesOf)
        {
            var planted = truth["planted"].Members.Where(entry => entry.Items.Any(flaw => flaws.Contains(flaw.Text)))
                .Select(entry => entry.Name.Split('/'))
                .ToList();
            Assert.All(report.Failed(control), id => Assert.True(planted.Exists(parts => Names(id, parts)), $"{control} reported {id}"));
        }
    }

    [Fact]
    public async Task Says_what_a_user_without_rights_could_not_judge()
    {
        await using var user = await RestrictedUser.CreateAsync(Cluster());

        var asAdmin = await ScanAsync(Cluster());
        var restricted = await ScanAsync(user.KubeConfig);

        Assert.NotEqual("skipped", asAdmin.Status("C-0015"));
        foreach (var control in (string[])["C-0002", "C-0007", "C-0015", "C-0035", "C-0063", "C-0187", "C-0188", "C-0262"])
        {
            Assert.Equal("skipped", restricted.Status(control));
            Assert.Contains("rbac.authorization.k8s.io", restricted.Info(control), StringComparison.Ordinal);
        }

        Assert.Equal("failed", restricted.Status("C-0057"));
        Assert.Contains(
            restricted.Json["scanCoverage"]["gaps"].Items, gap => gap["kind"].Text!.Contains("ClusterRoleBinding", StringComparison.Ordinal));
        Assert.True(restricted.Json["scanCoverage"]["score"].Number < asAdmin.Json["scanCoverage"]["score"].Number);
        Assert.Equal(asAdmin.Failed("C-0057").Order(), restricted.Failed("C-0057").Order());

        var gate = await KubescapeProgram.RunAsync(["scan", "--kubeconfig", user.KubeConfig, "--fail-coverage-below", "90"]);
        Assert.Equal(1, gate.ExitCode);
        Assert.Contains("Scan coverage", gate.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_beforehand_what_a_user_without_rights_could_not_read()
    {
        await using var user = await RestrictedUser.CreateAsync(Cluster());

        var asAdmin = await KubescapeProgram.RunAsync(["scan", "--dry-run", "--kubeconfig", Cluster()]);
        var restricted = await KubescapeProgram.RunAsync(["scan", "--dry-run", "--kubeconfig", user.KubeConfig]);
        var prerequisites = await KubescapeProgram.RunAsync(["prerequisites", "-f", "json", "--kubeconfig", user.KubeConfig]);

        Assert.Equal((0, 2, 1), (asAdmin.ExitCode, restricted.ExitCode, prerequisites.ExitCode));
        Assert.DoesNotContain("DENIED", asAdmin.Output, StringComparison.Ordinal);
        Assert.Matches(@"ClusterRole +│ DENIED +│ list on", restricted.Output);
        Assert.Matches(@"apps +│ Deployment +│ ALLOWED", restricted.Output);
        var checks = prerequisites.Json["checks"].Items.ToDictionary(check => check["name"].Text!);
        Assert.Contains(
            checks["Rights to scan"]["items"].Items, right => right.Is("list on clusterrolebindings.rbac.authorization.k8s.io"));
        Assert.Contains(checks["Rights to install"]["items"].Items, right => right.Is("create on namespaces"));
        Assert.Equal("unknown", checks["Default storage class"]["state"].Text);
        Assert.Equal("kubescape-test-restricted", checks["User"]["found"].Text);
    }

    [Fact]
    public async Task An_administrator_has_the_rights_to_scan_and_to_install()
    {
        var outcome = await KubescapeProgram.RunAsync(["prerequisites", "-f", "json", "--kubeconfig", Cluster()]);

        var checks = outcome.Json["checks"].Items.ToDictionary(check => check["name"].Text!);
        foreach (var name in (string[])["API server", "User", "Rights to scan", "Rights to install", "Rights to grant rights", "Aggregation layer"])
        {
            Assert.Equal("ok", checks[name]["state"].Text);
        }

        Assert.Equal("warning", checks["Kubernetes version"]["state"].Text);
        Assert.Equal("warning", checks["Default storage class"]["state"].Text);
    }

    [Fact]
    public async Task Looks_into_the_named_namespaces_alone()
    {
        var outcome = await KubescapeProgram.RunAsync(
            ["scan", "control", "C-0057,C-0013", "--kubeconfig", Cluster(), "--include-namespaces", "shop,ci", "-f", "json"]);

        Assert.Equal(0, outcome.ExitCode);
        var ids = outcome.Json["resources"].Items.Select(resource => resource["resourceID"].Text!).ToList();
        Assert.NotEmpty(ids);
        Assert.All(ids, id => Assert.Contains(id.Split('/')[2], (string[])["shop", "ci"]));
    }

    /// <summary>Whether something else in the cluster makes up for the flaw: a service account, or a LimitRange on its way in.</summary>
    private static bool IsMended(string flaw, Resource resource) => flaw switch
    {
        "automount-token" => Workload.ServiceAccountName(resource) == AccountThatRefusesTokens,
        "no-limits" => resource["metadata"]["annotations"]["kubernetes.io/limit-ranger"].Exists,
        _ => false,
    };

    private static string Cluster()
    {
        Assert.SkipWhen(
            string.IsNullOrEmpty(KubeConfig),
            "There is no test cluster: set KUBESCAPE_TEST_KUBECONFIG, or run ./test where ../shared/cluster exists.");
        return KubeConfig!;
    }

    private static Field ReadTruth()
    {
        _ = Cluster();
        var file = Environment.GetEnvironmentVariable("KUBESCAPE_TEST_TRUTH");
        Assert.SkipWhen(string.IsNullOrEmpty(file), "KUBESCAPE_TEST_TRUTH does not name the list of planted flaws.");
        return JsonDocuments.ReadOne(File.ReadAllBytes(file!), TreeLimits.Default).Root;
    }

    private static async Task<Report> ScanAsync(string kubeConfig)
    {
        var outcome = await KubescapeProgram.RunAsync(["scan", "--kubeconfig", kubeConfig, "-f", "json"]);
        Assert.True(outcome.ExitCode == 0, outcome.Error);
        return new Report(
            outcome.Json, await KubescapeProgram.RunAsync(["scan", "framework", "WorkloadScan", "--kubeconfig", kubeConfig, "-f", "json"]));
    }

    /// <summary>Whether an id is that of an object, or of a subject whose binding it is.</summary>
    private static bool Names(string id, string[] kindNamespaceName)
    {
        var (kind, @namespace, name) = (kindNamespaceName[0], kindNamespaceName[1] is "-" ? "" : kindNamespaceName[1], kindNamespaceName[2]);
        var suffix = $"/{@namespace}/{kind}/{name}";
        return id.EndsWith(suffix, StringComparison.Ordinal) || id.Contains(suffix + "/", StringComparison.Ordinal);
    }

    /// <summary>The overview and the framework of workloads, read together.</summary>
    private sealed class Report(Field overview, KubescapeProgram.Outcome workloads)
    {
        private readonly Field[] reports = [overview, workloads.Json];

        public Field Json => reports[0];

        public string? Status(string control) => Control(control)["status"].Text;

        public string Info(string control) => Control(control)["statusInfo"]["info"].Text ?? "";

        public HashSet<string> Failed(string control) =>
        [
            .. from report in reports
               from result in report["results"].Items
               where result["controls"].Items.Any(one => one["controlID"].Is(control) && one["status"]["status"].Is("failed"))
               select result["resourceID"].Text!,
        ];

        /// <summary>The object as the cluster has it.</summary>
        public Resource Find(string[] kindNamespaceName) => new(
            Json["resources"].Items.FirstOrDefault(resource => Names(resource["resourceID"].Text!, kindNamespaceName))["object"]);

        private Field Control(string id) => reports.Select(report => report["summaryDetails"]["controls"][id]).First(control => control.Exists);
    }
}
