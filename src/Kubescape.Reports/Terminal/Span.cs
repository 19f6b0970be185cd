using Kubescape.Controls;
using Spectre.Console;

namespace Kubescape.Reports;

/// <summary>A piece of a line in one style. Nothing is printed in any other way, so nothing is printed unsafe.</summary>
internal readonly record struct Span
{
    public Span(string text, Style style)
    {
        Text = PrintableText.Of(text);
        Style = style;
    }

    public string Text { get; }

    public Style Style { get; }

    public int Width => Text.GetCellWidth();

    public static Span Of(Severity severity) => new(severity.ToString(), Palette.Of(severity));

    public static implicit operator Span(string text) => new(text, Style.Plain);
}
