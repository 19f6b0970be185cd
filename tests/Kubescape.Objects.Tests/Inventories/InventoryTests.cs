using System.Collections.Immutable;

namespace Kubescape.Objects.Tests.Inventories;

public sealed class InventoryTests
{
    private static readonly ResourceKind Kubelet = new("hostdata.kubescape.cloud", "KubeletInfo");

    [Fact]
    public void Facts_stand_for_what_was_read_under_the_same_name()
    {
        var live = new Inventory { Resources = [Fact("node-1", "live"), Fact("node-2", "live")] };

        var both = live.With(new Inventory { Resources = [Fact("node-1", "given"), Fact("node-3", "given")] });

        Assert.Equal(
            ["node-2 live", "node-1 given", "node-3 given"],
            both.Resources.Select(fact => $"{fact.Name} {fact["data"]["cmdLine"].Text}"));
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public void Facts_close_the_gap_of_a_kind_of_which_nothing_was_read(bool isPartial, int gaps)
    {
        var live = new Inventory
        {
            Resources = [],
            Gaps = ImmutableDictionary<ResourceKind, KindGap>.Empty.Add(Kubelet, new KindGap("refused", isPartial)),
        };

        Assert.Equal(gaps, live.With(new Inventory { Resources = [Fact("node-1", "given")] }).Gaps.Count);
    }

    [Fact]
    public void Problems_of_the_facts_are_kept() => Assert.Single(
        new Inventory { Resources = [] }
            .With(new Inventory { Resources = [], Problems = [new SourceProblem(ProblemSeverity.Error, "facts.yaml", "bad")] })
            .Problems);

    private static Resource Fact(string name, string line) => Parsed.Resource(
        $"{{apiVersion: hostdata.kubescape.cloud/v1beta0, kind: KubeletInfo, metadata: {{name: {name}}}, data: {{cmdLine: {line}}}}}");
}
