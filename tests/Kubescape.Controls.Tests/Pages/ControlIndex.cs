using System.Globalization;
using System.Text;

namespace Kubescape.Controls.Tests.Pages;

/// <summary>All controls by category, as Markdown, with links to their pages.</summary>
internal static class ControlIndex
{
    public static string Of(IEnumerable<Control> controls)
    {
        var all = controls.ToList();
        var page = new StringBuilder();
        page.Append(
            CultureInfo.InvariantCulture,
            $"""
            # Controls

            There are {all.Count} controls. Those of the form `C-0000` are Kubescape's; those of the form `X-0000` are only here. These pages are
            written by `UPDATE_GOLDEN=1 ./test controls` from the controls and their test cases.

            """);
        var categories = all.GroupBy(control => control.Info.Category).OrderBy(group => group.Key.Name, StringComparer.Ordinal);
        foreach (var category in categories)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"\n## {category.Key.Name}\n\n| control | name | severity | scans | frameworks |\n| --- | --- | --- | --- | --- |\n");
            foreach (var control in category.OrderBy(control => control.Info.Id, StringComparer.Ordinal))
            {
                page.Append(Row(control));
            }
        }

        return page.ToString().ReplaceLineEndings("\n");
    }

    private static string Row(Control control)
    {
        var info = control.Info;
        var frameworks = string.Join(", ", Words.FrameworksOf(control).Select(framework => framework.Name));
        return $"| [{info.Id}]({info.Id}.md) | {Markdown.Prose(info.Name)} | {info.Severity} | {Words.Of(info.Scopes)} | {frameworks} |\n";
    }
}
