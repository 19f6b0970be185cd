using System.Collections.Immutable;
using Kubescape.Controls;
using Kubescape.Objects;

namespace Kubescape.Posture.Tests.Acceptances;

public sealed class ExceptionsFileTests
{
    private const string Pod = """
        apiVersion: v1
        kind: Pod
        metadata: { name: a, namespace: shop }
        spec: { hostPID: true, containers: [{ name: web, securityContext: { privileged: true } }] }
        """;

    [Theory]
    [InlineData("[{name: e, resources: [{designatorType: Attributes, attributes: {kind: Pod}}], posturePolicies: [{controlID: c-0057}]}]")]
    [InlineData("{items: [{resources: [{designatorType: Attributes, attributes: {kind: P.d}}], posturePolicies: [{controlID: C-0057}]}]}")]
    [InlineData("{resources: [{attributes: {name: a}}], posturePolicies: [{controlName: privileged container}], actions: [alertOnly]}")]
    [InlineData("{resources: [{attributes: {name: a}}], posturePolicies: [{ruleName: privileged-container}], expirationDate: '0001-01-01T00:00:00Z'}")]
    [InlineData("{resources: [{attributes: {containerName: web}}], posturePolicies: [{controlID: 'C-005[7]'}], expirationDate: '2026-02-01T00:00:00Z'}")]
    public void One_control_of_one_object_is_accepted(string file) => Assert.Equal(["C-0038"], Failing(file));

    [Theory]
    [InlineData("{resources: [{attributes: {kind: Pod}}]}")]
    [InlineData("{resources: [{attributes: {kind: Pod}}], posturePolicies: []}")]
    [InlineData("{resources: [{attributes: {kind: Pod}}], posturePolicies: [{}]}")]
    public void No_policy_is_every_control(string file) => Assert.Empty(Failing(file));

    [Theory]
    [InlineData("{posturePolicies: [{controlID: C-0057}]}")]
    [InlineData("{resources: [{designatorType: Attributes, attributes: {}}]}")]
    [InlineData("{resources: [{designatorType: Attributes, attributes: {name: ''}}]}")]
    [InlineData("{resources: [{attributes: {team: pay}}]}")]
    [InlineData("{resources: [{attributes: {kind: pod}}]}")]
    [InlineData("{resources: [{attributes: {kind: Pod}}], posturePolicies: [{frameworkName: NSA}]}")]
    [InlineData("{resources: [{attributes: {kind: Pod}}], expirationDate: '2026-01-01T00:00:00Z'}")]
    [InlineData("{policyType: vulnerabilityExceptionPolicy, vulnerabilityPolicies: [{name: CVE-2021-44228}], resources: [{attributes: {kind: Pod}}]}")]
    public void What_does_not_fit_accepts_nothing(string file) => Assert.Equal(["C-0038", "C-0057"], Failing(file));

    [Theory]
    [InlineData("text", 1, "expected an exception")]
    [InlineData("- {name: a}\n- 7", 2, "expected an exception")]
    [InlineData("resources: {}", 1, "'resources' must be a list")]
    [InlineData("name: a\nresources:\n- designatorType: wlid", 3, "'wlid' is no designator type: expected Attributes")]
    [InlineData("resources:\n- attributes: {name: 'a('}", 2, "'a(' is no regular expression")]
    [InlineData("resources:\n- attributes:\n    Kind: Pod", 3, "write kind")]
    [InlineData("name: a\nexpirationDate: soon", 2, "'soon' is no date")]
    [InlineData("name: a\nexpirydate: 2027-01-01", 2, "'expirydate' means nothing here")]
    [InlineData("posturePolicies:\n- controlID: C-9999", 2, "'C-9999' is no control")]
    [InlineData("posturePolicies:\n- controlID: D-.*", 2, "'D-.*' is no control")]
    [InlineData("posturePolicies:\n- frameworkName: NASA", 2, "'NASA' is no framework")]
    [InlineData("posturePolicies:\n- controlName: Privileged", 2, "'Privileged' is no name of a control")]
    [InlineData("posturePolicies:\n- ruleName: rule-one", 2, "'rule-one' is no rule")]
    [InlineData("posturePolicies:\n- severityScore: 11", 2, "'11' is no base score")]
    [InlineData("posturePolicies:\n- controlId: C-0057", 2, "'controlId' means nothing here")]
    [InlineData("policyType: secret", 1, "'secret' is no type of exception")]
    public void What_cannot_be_understood_is_told_with_its_line(string file, int line, string message)
    {
        var error = Assert.Throws<FormatException>(() => Read(file));

        Assert.StartsWith($"exceptions.yaml:{line}: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_says_who_decided_what_and_why()
    {
        var entry = Read("\n- {name: csi, reason: storage driver, author: jane, expirationDate: '2027-01-01', resources: [{attributes: {kind: Pod}}]}").Single();

        Assert.Equal(("csi", "exceptions.yaml:2", "storage driver", "jane"), (entry.Name, entry.Place, entry.Reason, entry.Author));
        Assert.Equal(new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero), entry.ExpiresAt);
    }

    private static ImmutableArray<Acceptance> Read(string file) =>
        ExceptionsFile.Read(YamlDocuments.Read(file.AsMemory(), TreeLimits.Default).Single().Tree!.Root, "exceptions.yaml");

    private static IEnumerable<string> Failing(string file)
    {
        var plan = ScanPlan.For(ScanScopes.File, [Catalog.Find("C-0038")!, Catalog.Find("C-0057")!]) with { Acceptances = Read(file) };
        return TestScan.Run(plan, new Inventory { Resources = TestScan.Resources(Pod) }).Controls
            .Where(control => control.Status == Status.Failed)
            .Select(control => control.Control.Id);
    }
}
