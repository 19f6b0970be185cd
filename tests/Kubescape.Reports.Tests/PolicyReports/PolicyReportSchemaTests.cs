using System.Text.Json;
using Kubescape.Controls;
using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Reports.Tests;

public sealed class PolicyReportSchemaTests
{
    /// <remarks>Source: apimachinery, TotalAnnotationSizeLimitB; <c>kubectl apply</c> keeps the object in an annotation.</remarks>
    private const int MaxAnnotations = 256 * 1024;

    [Theory]
    [InlineData("policyreport", "cluster")]
    [InlineData("policyreport", "files")]
    [InlineData("policyreport", "hostile")]
    [InlineData("openreports", "cluster")]
    [InlineData("openreports", "files")]
    [InlineData("openreports", "hostile")]
    public async Task Fits_the_schema(string format, string scan) =>
        Assert.Empty((await Read(format, PaperScans.Of(scan))).SelectMany(Errors));

    [Theory]
    [InlineData("severity: medium", "severity: urgent", "enum")]
    [InlineData("result: pass", "result: passed", "enum")]
    [InlineData("    policy: ", "    Policy: ", "required")]
    [InlineData("scored: true", "scored: yes please", "type")]
    [InlineData("name: kubescape\n", "name: Kubescape\n", "pattern")]
    [InlineData("kubescape\n  annotations", "-kubescape\n  annotations", "pattern")]
    [InlineData("findings: \"1\"", "findings: 1", "type")]
    [InlineData("kind: PolicyReport", "kind: ClusterPolicyReport", "oneOf")]
    [InlineData("nanos: 0", "nanos: -1", "minimum")]
    public async Task The_schema_refuses_what_is_no_report(string text, string other, string rule)
    {
        var report = await PaperScans.WriteText("policyreport", TestScans.Cluster());

        Assert.Contains(text, report, StringComparison.Ordinal);
        Assert.Contains(
            Parse(report.Replace(text, other, StringComparison.Ordinal)).SelectMany(Errors), error => error.Contains($": {rule} ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_object_can_be_stored()
    {
        var pod = TestScans.Parse(
            $"apiVersion: v1\nkind: Pod\nmetadata: {{ name: \"{new string('x', 3_000_000)}\", namespace: shop }}\n"
            + $"spec: {{ containers: [{{ name: a, env: [{{ name: \"DB_PASSWORD\", value: \"{new string('é', 1_000_000)}\" }}] }}] }}\n",
            new string('p', 1_000_000));
        var hostile = PostureScan.Run(
            ScanPlan.For(ScanScopes.File, TestControls.All),
            new Inventory { Resources = pod },
            new ScanTarget(TargetKind.Directory) { Paths = ["deploy"] },
            TestScans.Clock,
            CancellationToken.None);

        foreach (var report in (await Read("policyreport", hostile)).Concat(await Read("policyreport", TestScans.Large(1_000))))
        {
            Assert.InRange(JsonText.Of(report).Length, 1, MaxAnnotations);
            Assert.Empty(Errors(report));
        }
    }

    private static async Task<IEnumerable<Field>> Read(string format, ScanResult result) => Parse(await PaperScans.WriteText(format, result));

    private static IEnumerable<Field> Parse(string text) =>
        YamlDocuments.Read(text.AsMemory(), TreeLimits.Default).Select(document => document.Tree!.Root);

    private static IReadOnlyList<string> Errors(Field report)
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Schemas", "policy-report.json")));
        using var json = JsonDocument.Parse(JsonText.Of(report));
        return new JsonSchema(schema.RootElement).Errors(json.RootElement);
    }
}
