namespace Kubescape.Controls.Tests.Pages;

/// <summary>The pages in <c>docs/controls</c>; <c>UPDATE_GOLDEN=1</c> writes them anew and removes those of no control.</summary>
public sealed class ControlPagesTests
{
    private const string Index = "README.md";

    private static readonly string Folder = Path.Combine(Repository.Root, "docs", "controls");
    private static readonly bool Updates = Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1";

    public static IEnumerable<TheoryDataRow<string>> Ids => Catalog.All.Select(control => new TheoryDataRow<string>(control.Info.Id));

    [Theory, MemberData(nameof(Ids))]
    public void Every_control_has_its_page(string id) => Matches($"{id}.md", ControlPage.Of(Catalog.Find(id)!));

    [Fact]
    public void The_index_lists_every_control() => Matches(Index, ControlIndex.Of(Catalog.All));

    [Fact]
    public void There_are_no_other_pages()
    {
        var known = Catalog.All.Select(control => $"{control.Info.Id}.md").Append(Index).ToHashSet(StringComparer.Ordinal);
        var others = Directory.CreateDirectory(Folder).EnumerateFiles().Where(file => !known.Contains(file.Name)).ToList();
        if (Updates)
        {
            others.ForEach(file => file.Delete());
            others.Clear();
        }

        Assert.Empty(others);
    }

    private static void Matches(string file, string expected)
    {
        var path = Path.Combine(Folder, file);
        if (Updates)
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllText(path, expected);
        }

        Assert.True(File.Exists(path), $"{path} does not exist; UPDATE_GOLDEN=1 writes it.");
        Assert.Equal(expected, File.ReadAllText(path));
    }
}
