using Kubescape.Controls.Images;

namespace Kubescape.Controls.Tests;

public sealed class CatalogTests
{
    public static IEnumerable<TheoryDataRow<string>> Ids => Catalog.All.Select(control => new TheoryDataRow<string>(control.Info.Id));

    /// <summary>Manual controls have nothing to judge, and what signatures say is in registries, which no scan asks.</summary>
    public static IEnumerable<TheoryDataRow<string>> JudgedIds =>
        Catalog.All.Where(control => control is not (ManualControl or ImageSignatureControl)).Select(control => new TheoryDataRow<string>(control.Info.Id));

    [Theory, MemberData(nameof(JudgedIds))]
    public void Has_a_case_that_fails_and_one_that_passes(string id)
    {
        var cases = ControlCase.Files.Where(file => ControlCase.ControlId(file) == id).Select(ControlCase.Read).ToList();

        Assert.Contains(cases, one => one.Expected.Length > 0);
        Assert.Contains(cases, one => one.Expected.Length == 0);
    }

    [Theory, MemberData(nameof(Ids))]
    public void Reads_only_inputs_that_have_defaults(string id)
    {
        var known = ControlInputs.Default.All.Select(input => input.Key).ToHashSet(StringComparer.Ordinal);

        Assert.All(Catalog.Find(id)!.Info.Inputs, input => Assert.Contains(input, known));
    }

    [Theory, MemberData(nameof(Ids))]
    public void Says_what_the_risk_is_and_what_to_do(string id)
    {
        var info = Catalog.Find(id)!.Info;

        Assert.Matches("^[CX]-[0-9]{4}$", info.Id);
        Assert.EndsWith(".", info.Description, StringComparison.Ordinal);
        Assert.EndsWith(".", info.Remediation, StringComparison.Ordinal);
        Assert.InRange(info.BaseScore, 1, 10);
    }

    [Theory]
    [InlineData("C-0057", "https://kubescape.io/docs/controls/c-0057")]
    [InlineData("X-0057", null)]
    public void Links_to_the_pages_that_Kubescape_has(string id, string? link) =>
        Assert.Equal(link, (Catalog.Find("C-0057")!.Info with { Id = id }).Link);
}
