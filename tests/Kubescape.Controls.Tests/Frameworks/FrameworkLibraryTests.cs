using System.Globalization;

namespace Kubescape.Controls.Tests.Frameworks;

public sealed class FrameworkLibraryTests
{
    public static IEnumerable<TheoryDataRow<string>> WithSections =>
        FrameworkLibrary.All.Where(framework => framework.SubSections.Length > 0).Select(framework => new TheoryDataRow<string>(framework.Name));

    [Fact]
    public void Holds_the_frameworks_of_kubescape_and_its_own()
    {
        var names = FrameworkLibrary.All.Select(framework => framework.Name);

        Assert.Equal(
            [
                "AllControls", "ArmoBest", "cis-aks-t1.2.0", "cis-aks-t1.8.0", "cis-eks-t1.7.0", "cis-eks-t1.8.0", "cis-gke-v1.9.0",
                "cis-v1.10.0", "cis-v1.12.0", "ClusterScan", "DevOpsBest", "hardening", "MITRE", "NSA", "security", "SOC2", "WorkloadScan",
            ],
            names);
    }

    [Fact]
    public void Has_every_control_in_one_of_the_two_frameworks_that_are_complete()
    {
        var both = new[] { FrameworkLibrary.AllControls, FrameworkLibrary.Hardening }
            .SelectMany(name => FrameworkLibrary.Find(name)!.Controls)
            .Select(member => member.Control.Info.Id);

        Assert.Equal(Catalog.All.Select(control => control.Info.Id), both.Order(StringComparer.Ordinal));
        Assert.All(FrameworkLibrary.Find("hardening")!.Controls, member => Assert.StartsWith("X-", member.Control.Info.Id, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("cis-aks-t1.8.0", ScanScopes.Aks, 56)]
    [InlineData("cis-eks-t1.7.0", ScanScopes.Eks, 45)]
    [InlineData("cis-gke-v1.9.0", ScanScopes.Gke, 40)]
    [InlineData("cis-v1.12.0", ScanScopes.ClusterAndFile, 131)]
    [InlineData("ClusterScan", ScanScopes.ClusterAndFile, 23)]
    [InlineData("AllControls", ScanScopes.ClusterAndFile, 281)]
    public void Is_for_the_scans_that_a_framework_is_made_for(string name, ScanScopes scopes, int controls)
    {
        var framework = FrameworkLibrary.Find(name)!;

        Assert.Equal(scopes, framework.Scopes);
        Assert.Equal(controls, framework.Controls.Length);
    }

    [Theory, MemberData(nameof(WithSections))]
    public void Has_each_control_in_the_section_of_its_number_and_in_order(string name)
    {
        var framework = FrameworkLibrary.Find(name)!;
        var sections = framework.SubSections.SelectMany(section => section.Sections.Prepend(section)).ToList();

        Assert.Equal(Ids(framework.Controls), Ids(sections.SelectMany(section => section.Controls)));
        Assert.All(sections, section =>
        {
            var numbers = section.Controls.Select(member => Number(member.Name)).ToList();
            Assert.All(numbers, number => Assert.StartsWith($"{section.Id}.", number, StringComparison.Ordinal));
            Assert.Equal(numbers.OrderBy(LastPart), numbers);
        });
    }

    private static IEnumerable<string> Ids(IEnumerable<FrameworkControl> members) =>
        members.Select(member => member.Control.Info.Id).Order(StringComparer.Ordinal);

    /// <summary><c>5.2.2</c> of <c>CIS-5.2.2 Minimize …</c>.</summary>
    private static string Number(string name) => name.Split(' ')[0]["CIS-".Length..];

    private static int LastPart(string number) => int.Parse(number.Split('.')[^1], CultureInfo.InvariantCulture);
}
