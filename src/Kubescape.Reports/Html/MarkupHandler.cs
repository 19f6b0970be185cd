using System.Runtime.CompilerServices;

namespace Kubescape.Reports;

/// <summary>What the compiler makes of an interpolated string that is added to <see cref="Markup"/>.</summary>
[InterpolatedStringHandler]
internal readonly ref struct MarkupHandler
{
    private readonly Markup markup;

    public MarkupHandler(int literalLength, int formattedCount, Markup markup)
    {
        _ = (literalLength, formattedCount);
        this.markup = markup;
    }

    public void AppendLiteral(string literal) => markup.AddLiteral(literal);

    public void AppendFormatted(string? text) => markup.AddText(text);

    public void AppendFormatted(int number) => markup.AddNumber(number);
}
