using Kubescape.Objects;

namespace Kubescape.Controls.Tests;

/// <summary>The table in <c>docs/facts.md</c>; <c>UPDATE_GOLDEN=1</c> writes it anew.</summary>
public sealed class FactsDocumentTests
{
    private const string Start = "<!-- controls by fact -->\n";
    private const string End = "<!-- end -->";

    private static string Document => Path.Combine(Root(), "docs", "facts.md");

    [Fact]
    public void Names_the_controls_of_each_kind_of_fact()
    {
        var text = File.ReadAllText(Document);
        var start = text.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        var end = text.IndexOf(End, start, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(Document, text[..start] + Table() + text[end..]);
            return;
        }

        Assert.Equal(Table(), text[start..end]);
    }

    private static string Table()
    {
        var rows = from control in Catalog.All
                   from kind in control.Info.Judges.Concat(control.Info.Reads).Distinct()
                   where FactKinds.Contains(kind)
                   group control.Info.Id by kind into ids
                   orderby ids.Key
                   select $"| `{ids.Key}` | {string.Join(' ', ids)} |\n";
        return $"| kind | controls |\n| --- | --- |\n{string.Concat(rows)}";
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Kubescape.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the project.");
        }

        return folder.FullName;
    }
}
