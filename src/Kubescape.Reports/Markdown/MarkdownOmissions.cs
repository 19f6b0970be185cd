namespace Kubescape.Reports;

/// <summary>What did not fit, to be said at the end.</summary>
internal sealed class MarkdownOmissions
{
    private const int NamedControls = 20;

    private readonly List<string> controls = [];
    private int findings;
    private int lines;

    /// <summary>A failed control without a section.</summary>
    public void AddControl(string id) => controls.Add(id);

    /// <summary>Findings of controls that have a section.</summary>
    public void AddFindings(int count) => findings += count;

    /// <summary>Lines of the other sections.</summary>
    public void AddLines(int count) => lines += count;

    /// <inheritdoc />
    public override string ToString()
    {
        var parts = new List<string>();
        if (controls.Count > 0)
        {
            var names = string.Join(", ", controls.Take(NamedControls)) + (controls.Count > NamedControls ? ", …" : "");
            parts.Add($"{Wording.Count(controls.Count, "failed control")} ({names})");
        }

        if (findings > 0)
        {
            parts.Add($"{Wording.Count(findings, "finding")} of the controls above");
        }

        if (lines > 0)
        {
            parts.Add($"{Wording.Count(lines, "line")} of the sections behind the failures");
        }

        return parts.Count == 0
            ? ""
            : $"\n> **Left out for length:** {string.Join("; ", parts)}. The counts at the top are complete, and so are the "
                + "other formats, such as `json` and `html`.\n";
    }
}
