using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Kubescape.Reports;

/// <summary>HTML as it grows: an interpolated string is markup, and what stands in its holes is encoded as text.</summary>
internal sealed class Markup
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder html = new();

    /// <summary>Adds markup; the compiler has done so by the time this is called.</summary>
    public Markup Add([InterpolatedStringHandlerArgument("")] MarkupHandler markup)
    {
        _ = markup;
        return this;
    }

    /// <summary>Adds what stands between holes, as it is.</summary>
    internal void AddLiteral(string literal) => html.Append(literal);

    /// <summary>Adds text from anywhere: encoded, with characters that nobody can see made visible.</summary>
    internal void AddText(string? text)
    {
        if (text is not null)
        {
            html.Append(Encoder.Encode(PrintableText.Of(text)));
        }
    }

    internal void AddNumber(int number) => html.Append(CultureInfo.InvariantCulture, $"{number}");

    /// <inheritdoc />
    public override string ToString() => html.ToString();
}
