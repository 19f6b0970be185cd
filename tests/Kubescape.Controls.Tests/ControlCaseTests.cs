namespace Kubescape.Controls.Tests;

public sealed class ControlCaseTests
{
    public static IEnumerable<TheoryDataRow<string>> Cases => ControlCase.Files.Select(file => new TheoryDataRow<string>(file));

    [Theory, MemberData(nameof(Cases))]
    public void Fails_where_the_manifest_says_and_nowhere_else(string file)
    {
        var expected = ControlCase.Read(file);

        Assert.Equal(expected.Expected.Order(StringComparer.Ordinal), expected.Actual.Order(StringComparer.Ordinal));
    }
}
