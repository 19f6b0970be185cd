using System.Text;
using System.Text.Json;
using Kubescape.Controls;
using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Reports.Tests;

/// <summary>No format shows a name when names are hidden. Whatever is somebody's own has ZQ in these scans.</summary>
public sealed class HiddenResultTests
{
    private const string Own = "zq";

    private const string Manifest = """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: zq-cart
          namespace: zq-shop
          labels: { app: zq-cart, zq-team: zq-payment, app.kubernetes.io/name: zq-cart }
          annotations: { zq.example/contact: jane@zq.example, container.apparmor.security.beta.kubernetes.io/zq-main: zq }
        spec:
          selector: { matchLabels: { app: zq-cart } }
          template:
            metadata: { labels: { app: zq-cart } }
            spec:
              serviceAccountName: zq-cart
              nodeSelector: { zq-pool: zq-fast }
              imagePullSecrets: [{ name: zq-pull }]
              containers:
                - name: zq-main
                  image: registry.zq.example/cart:zq
                  command: [/zq/run, --listen=zq.example]
                  env: [{ name: ZQ, value: zq }, { name: zq, valueFrom: { secretKeyRef: { name: zq-secret, key: zq } } }]
                  volumeMounts: [{ name: zq-data, mountPath: /zq }]
              volumes: [{ name: zq-data, hostPath: { path: /srv/zq } }]
        ---
        { apiVersion: v1, kind: Service, metadata: { name: zq-cart, namespace: zq-shop }, spec: { type: ExternalName, externalName: zq.example } }
        ---
        { apiVersion: v1, kind: ConfigMap, metadata: { name: zq-cart }, data: { zq-key: zq, type: zq } }
        """;

    private static readonly TestControl Suspicious = new(
        new ControlInfo("C-0999", "Everything", BaseScore: 5)
        {
            Category = Category.Secrets,
            Judges = [new("apps", "Deployment"), new("", "Service"), new("", "ConfigMap")],
            Inputs = ["imageRepositoryAllowList"],
            Description = "Nothing is right.",
            Remediation = "Start anew.",
        },
        resource => Fields(resource.Root).SelectMany(
            field => new[] { Failure.Review(field), Failure.Because(resource, field), Failure.Set(field["absent"], $"{resource.Name}") }));

    private static readonly byte[] Key = Encoding.UTF8.GetBytes("a key");

    [Theory, InlineData(TargetKind.Directory), InlineData(TargetKind.Cluster)]
    public async Task No_format_shows_a_name(TargetKind kind)
    {
        var result = Scan(kind);
        var shown = await EveryFormat.WriteAsync(result, source: null);
        Assert.All(shown.Where(format => format.Name != "Security"), format => Assert.Contains(Own, format.Text, StringComparison.OrdinalIgnoreCase));

        foreach (var (name, text) in await EveryFormat.WriteAsync(HiddenResult.Of(result, Key), source: null))
        {
            var at = text.IndexOf(Own, StringComparison.OrdinalIgnoreCase);
            Assert.True(at < 0, at < 0 ? "" : $"{name}: {text[Math.Max(at - 80, 0)..Math.Min(at + 40, text.Length)]}");
        }
    }

    [Fact]
    public async Task Counts_kinds_and_control_ids_stay()
    {
        foreach (var result in new[] { TestScans.Cluster(), TestScans.Files(), Scan(TargetKind.Cluster) })
        {
            var hidden = HiddenResult.Of(result, Key);

            Assert.Equal(result.Counters, hidden.Counters);
            Assert.Equal(result.Resources.Length, hidden.Resources.Select(resource => resource.Id).Distinct().Count());
            Assert.Equal(result.Resources.Select(resource => resource.Type).Order(), hidden.Resources.Select(resource => resource.Type).Order());
            Assert.Equal(
                result.Controls.Select(control => (control.Control.Id, control.Status, control.Counters)),
                hidden.Controls.Select(control => (control.Control.Id, control.Status, control.Counters)));
            Assert.Equal(
                result.Controls.SelectMany(control => control.Evaluations).Sum(evaluation => evaluation.Findings.Length),
                hidden.Controls.SelectMany(control => control.Evaluations).Sum(evaluation => evaluation.Findings.Length));
            using var document = JsonDocument.Parse((await EveryFormat.WriteAsync(hidden, source: null)).Single(format => format.Name == "json").Text);
            Assert.Equal(result.Resources.Length, document.RootElement.GetProperty("results").GetArrayLength());
        }
    }

    [Fact]
    public void The_same_name_has_the_same_digits_and_the_kind_in_front()
    {
        var hidden = HiddenResult.Of(Scan(TargetKind.Cluster), Key);
        var deployment = hidden.Resources.Single(resource => resource.Kind == "Deployment");
        var service = hidden.Resources.Single(resource => resource.Kind == "Service");
        var labels = deployment["metadata"]["labels"];

        Assert.Matches("^deployment-[0-9a-f]{10}$", deployment.Name);
        Assert.Equal(deployment.Name["deployment-".Length..], service.Name["service-".Length..]);
        Assert.Equal(deployment.Namespace, service.Namespace);
        Assert.True(LabelSelector.Matches(deployment["spec"]["selector"], deployment["spec"]["template"]["metadata"]["labels"]));
        Assert.Equal($"label{deployment.Name["deployment".Length..]}", labels["app.kubernetes.io/name"].Text);
    }

    [Fact]
    public void Of_a_file_only_its_kind_stays()
    {
        var hidden = HiddenResult.Of(Scan(TargetKind.Directory), Key);

        Assert.Matches("^dir-[0-9a-f]{10}$", Assert.Single(hidden.Target.Paths));
        Assert.All(hidden.Resources, resource => Assert.Matches("^dir-[0-9a-f]{10}/dir-[0-9a-f]{10}/file-[0-9a-f]{10}.yaml$", resource.Source!.Path));
        Assert.All(hidden.Resources, resource => Assert.Empty(resource.Source!.Digest));
    }

    [Fact]
    public async Task Equal_keys_give_equal_reports_and_others_do_not()
    {
        var first = await EveryFormat.WriteAsync(HiddenResult.Of(Scan(TargetKind.Cluster), Key), source: null);
        var second = await EveryFormat.WriteAsync(HiddenResult.Of(Scan(TargetKind.Cluster), Key), source: null);
        var other = HiddenResult.Of(Scan(TargetKind.Cluster), Encoding.UTF8.GetBytes("another key"));

        Assert.Equal(first, second);
        Assert.DoesNotContain(first, format => format.Text.Contains(other.Resources[0].Name, StringComparison.Ordinal));
    }

    private static ScanResult Scan(TargetKind kind)
    {
        var isCluster = kind == TargetKind.Cluster;
        var inputs = TestScans.Parse("{ imageRepositoryAllowList: [registry.zq.example] }", source: null)[0].Root;
        return PostureScan.Run(
            ScanPlan.For(isCluster ? ScanScopes.Cluster : ScanScopes.File, [Suspicious]) with
            {
                Inputs = ControlInputs.Default.With(inputs),
                Namespaces = new NamespaceFilter([], ["zq-system"]),
                ShowsSecrets = true,
            },
            new Inventory
            {
                Resources = TestScans.Parse(Manifest, isCluster ? null : "zq/deploy/zq.yaml"),
                Problems = [new SourceProblem(ProblemSeverity.Error, "zq/broken.yaml:3:7", "'zq' is no kind of zq-cart in zq-shop/zq-cart.")],
                Gaps = System.Collections.Immutable.ImmutableDictionary<ResourceKind, KindGap>.Empty.Add(
                    new ResourceKind("", "Secret"), new KindGap("https://zq.example:6443/api: refused", IsPartial: false)),
            },
            isCluster
                ? new ScanTarget(kind) { ClusterName = "zq", ContextName = "admin@zq" }
                : new ScanTarget(kind) { Paths = ["zq"] },
            TestScans.Clock,
            CancellationToken.None);
    }

    private static IEnumerable<Field> Fields(Field field)
    {
        var children = field.Kind == FieldKind.Sequence ? field.Items : field.Members;
        return children.SelectMany(Fields).Prepend(field);
    }
}
