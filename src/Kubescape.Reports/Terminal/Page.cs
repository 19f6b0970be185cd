using System.Collections.Immutable;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Kubescape.Reports;

/// <summary>The terminal as a page of headings, paragraphs and tables.</summary>
internal sealed class Page(IAnsiConsole console)
{
    private const int MaxRuleWidth = 80;

    /// <summary>Lines of prose longer than this are hard to read.</summary>
    private const int MaxProseWidth = 110;

    private const int BulletWidth = 2;

    private bool isBlank;

    /// <summary>The width of the terminal in cells.</summary>
    public int Width => console.Profile.Width;

    /// <summary>The signs that the terminal can show.</summary>
    public Glyphs Glyphs { get; } = Glyphs.For(console.Profile.Capabilities.Unicode);

    public void Write(IRenderable renderable)
    {
        console.Write(renderable);
        isBlank = false;
    }

    /// <summary>An empty line, unless the last one is.</summary>
    public void Blank()
    {
        if (!isBlank)
        {
            console.WriteLine();
            isBlank = true;
        }
    }

    /// <summary>A section begins.</summary>
    public void Heading(string text)
    {
        var span = new Span(text, Palette.Heading);
        Blank();
        Line([span]);
        Rule(span.Width);
        Blank();
    }

    /// <summary>A line across; as long as a heading, or most of the terminal.</summary>
    public void Rule(int width = MaxRuleWidth) =>
        Line([new Span(new string(Glyphs.Rule, Math.Min(width, Width)), Palette.Frame)]);

    /// <summary>One or more sentences.</summary>
    public void Paragraph(string text, int indent = 0, Style? style = null) =>
        Prose([new Span(text, style ?? Style.Plain)], indent);

    /// <summary>Sentences with more than one style.</summary>
    public void Prose(ImmutableArray<Span> spans, int indent = 0, int hanging = 0) =>
        Write(new Line(spans) { Indent = indent, Hanging = hanging, MaxWidth = MaxProseWidth });

    /// <summary>A line that may be as wide as the terminal.</summary>
    public void Line(ImmutableArray<Span> spans, int indent = 0, int hanging = 0) =>
        Write(new Line(spans) { Indent = indent, Hanging = hanging });

    /// <summary>An item of a list.</summary>
    public void Bullet(params ImmutableArray<Span> spans) =>
        Prose([new Span($"{Glyphs.Bullet} ", Palette.Faint), .. spans], hanging: BulletWidth);

    /// <summary>Something to type.</summary>
    public void Command(string command, int indent = 2) => Line([new Span($"$ {command}", Palette.Command)], indent, hanging: 4);
}
