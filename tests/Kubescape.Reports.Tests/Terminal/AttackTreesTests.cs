namespace Kubescape.Reports.Tests;

public sealed class AttackTreesTests
{
    private static readonly PrettyOptions Trees = new() { AttackTrees = true };

    [Theory, InlineData(100), InlineData(48)]
    public void Shows_the_steps_that_are_open(int width) =>
        Golden.Matches($"attack-trees-{width}.txt", Section(TestConsole.Print(TestScans.Cluster(), Trees, width)));

    [Fact]
    public void Shows_them_in_colour() =>
        Golden.Matches("attack-trees-colour.txt", Section(TestConsole.Print(TestScans.Cluster(), Trees, width: 100, colours: true)));

    [Fact]
    public void Shows_them_without_unicode() =>
        Golden.Matches("attack-trees-ascii.txt", Section(TestConsole.Print(TestScans.Cluster(), Trees, width: 100, unicode: false)));

    [Theory]
    [InlineData(false, "15. Deployment cart-", "and 5 more workloads: add -v to see them all")]
    [InlineData(true, "20. Deployment cart-", null)]
    public void Shows_the_worst_workloads_and_counts_the_rest(bool verbose, string last, string? rest)
    {
        var printed = TestConsole.Print(TestScans.Large(20), Trees with { Verbose = verbose }, width: 100);

        Assert.Contains($"\n{last}", printed, StringComparison.Ordinal);
        Assert.Equal(rest is not null, printed.EndsWith($"\n{rest ?? "more"}\n", StringComparison.Ordinal));
    }

    [Fact]
    public void Says_that_no_workload_is_open_to_an_attack() =>
        Assert.Contains(
            "No workload that was judged is open to an attack track.",
            TestConsole.Print(TestScans.Manifest("{ apiVersion: v1, kind: Pod, metadata: { name: cart } }", "C-0048"), Trees, width: 100),
            StringComparison.Ordinal);

    [Fact]
    public void Are_not_shown_unless_asked_for() =>
        Assert.DoesNotContain("Attack trees", TestConsole.Print(TestScans.Cluster(), new PrettyOptions(), width: 100), StringComparison.Ordinal);

    private static string Section(string printed) => printed[printed.IndexOf("Attack trees", StringComparison.Ordinal)..];
}
