using Kubescape.Posture;

namespace Kubescape.Reports.Tests;

public sealed class PrettyPrinterTests
{
    private static readonly PrettyOptions Security = new();
    private static readonly PrettyOptions Resource = new() { View = PrettyView.Resource };
    private static readonly PrettyOptions Control = new() { View = PrettyView.Control };

    [Theory, InlineData(120), InlineData(48)]
    public void Shows_an_overview_of_a_cluster(int width) =>
        Golden.Matches($"security-cluster-{width}.txt", TestConsole.Print(TestScans.Cluster(), Security, width));

    [Fact]
    public void Shows_an_overview_of_a_cluster_in_colour() =>
        Golden.Matches("security-cluster-colour.txt", TestConsole.Print(TestScans.Cluster(), Security, width: 100, colours: true));

    [Fact]
    public void Shows_an_overview_of_a_cluster_without_unicode() =>
        Golden.Matches("security-cluster-ascii.txt", TestConsole.Print(TestScans.Cluster(), Security, width: 100, unicode: false));

    [Theory, InlineData(100), InlineData(48)]
    public void Shows_an_overview_of_files(int width) =>
        Golden.Matches($"security-files-{width}.txt", TestConsole.Print(TestScans.Files(), Security, width));

    [Theory, InlineData(100), InlineData(48)]
    public void Shows_the_table_of_controls(int width) =>
        Golden.Matches($"resource-{width}.txt", TestConsole.Print(TestScans.Cluster(), Resource, width));

    [Theory, InlineData(100), InlineData(48)]
    public void Shows_the_evidence_against_each_resource(int width) =>
        Golden.Matches($"resource-verbose-{width}.txt", TestConsole.Print(TestScans.Files(), Resource with { Verbose = true }, width));

    [Fact]
    public void Shows_the_resources_of_each_control() =>
        Golden.Matches("control-100.txt", TestConsole.Print(TestScans.Cluster(), Control, width: 100));

    [Fact]
    public void Shows_the_controls_of_a_framework_by_its_sections() =>
        Golden.Matches("control-sections-100.txt", TestConsole.Print(TestScans.Benchmark(), Control, width: 100));

    [Theory, InlineData(PrettyView.Control, false), InlineData(PrettyView.Control, true), InlineData(PrettyView.Resource, true)]
    public void Shows_accepted_failures_as_accepted(PrettyView view, bool verbose) => Golden.Matches(
        $"accepted-{view.ToString().ToLowerInvariant()}{(verbose ? "-verbose" : "")}.txt",
        TestConsole.Print(TestScans.Accepted(), new PrettyOptions { View = view, Verbose = verbose }, width: 100));

    [Fact]
    public void Explains_what_each_exception_matches() => Golden.Matches(
        "accepted-explained.txt", TestConsole.Print(TestScans.Accepted(), new PrettyOptions { ExplainsAcceptances = true }, width: 100));

    [Fact]
    public void Shows_the_evidence_of_each_control() =>
        Golden.Matches("control-verbose-100.txt", TestConsole.Print(TestScans.Files(), Control with { Verbose = true }, width: 100));
}
