using Kubescape.Posture;
using Spectre.Console;

namespace Kubescape.Reports;

/// <summary>The reasons why controls have no full verdict, numbered in the order of their first use.</summary>
internal sealed class Footnotes
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> reasons = [];
    private int written;

    /// <summary>What stands behind the name of a control: the number of its reason; empty where all is judged.</summary>
    public string MarkOf(ControlResult control) => control.Reason is { } reason ? $" {Mark(reason)}" : "";

    /// <summary>The number of a reason, in brackets.</summary>
    public string Mark(string reason) => $"[{Wording.Number(NumberOf(reason))}]";

    /// <summary>The number of a reason, which it gets when it is asked for first.</summary>
    public int NumberOf(string reason)
    {
        if (numbers.TryAdd(reason, reasons.Count + 1))
        {
            reasons.Add(reason);
        }

        return numbers[reason];
    }

    /// <summary>Writes the footnotes that are not yet on the page.</summary>
    public void Write(Page page)
    {
        for (; written < reasons.Count; written++)
        {
            var mark = Mark(reasons[written]);
            page.Prose(
                [new Span($"{mark} not evaluated in full: {reasons[written]}", Palette.Faint)], hanging: mark.GetCellWidth() + 1);
        }
    }
}
