using Kubescape.Controls;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>The steps of one attack track below each other, with the failed controls that open them.</summary>
internal sealed class AttackTree(PrettyReport report, IEnumerable<AttackPath> paths)
{
    private readonly ILookup<string, ControlInfo> open =
        paths.SelectMany(path => path.Steps)
            .SelectMany(step => step.Controls.Select(control => (step.Name, Control: control)))
            .Distinct()
            .ToLookup(pair => pair.Name, pair => pair.Control, StringComparer.Ordinal);

    /// <summary>Writes a step and all that follow from it.</summary>
    public void Write(AttackTrackStep root, int indent) => Write(root, indent, guide: "", isLast: true);

    private void Write(AttackTrackStep step, int indent, string guide, bool isLast)
    {
        var glyphs = report.Page.Glyphs;
        Row(guide + (isLast ? glyphs.Corner : glyphs.Fork), Title(step));
        guide += isLast ? new string(' ', glyphs.Trunk.Length) : glyphs.Trunk;
        foreach (var control in open[step.Name])
        {
            var below = step.Next.IsEmpty ? new string(' ', glyphs.Trunk.Length) : glyphs.Trunk;
            Row(guide + below, [Span.Of(control.Severity), $"  {report.NameOf(control)} ({control.Id})"]);
        }

        for (var index = 0; index < step.Next.Length; index++)
        {
            Write(step.Next[index], indent, guide, isLast: index == step.Next.Length - 1);
        }

        void Row(string front, Span[] text) =>
            report.Page.Line([new Span(front, Palette.Frame), .. text], indent, hanging: front.Length);
    }

    private Span[] Title(AttackTrackStep step) => open.Contains(step.Name)
        ? [new Span(step.Name, Palette.Strong), " ", new Span("open", Palette.Of(Status.Failed))]
        : [new Span(step.Name, Palette.Faint)];
}
