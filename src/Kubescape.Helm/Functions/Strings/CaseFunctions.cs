using System.Globalization;
using System.Text;

namespace Kubescape.Helm;

/// <summary>Upper case, lower case, and the conventions of names.</summary>
internal static class CaseFunctions
{
    public static FunctionTable Table => new()
    {
        { "upper", 1, static a => a.Text(0).ToUpperInvariant() },
        { "lower", 1, static a => a.Text(0).ToLowerInvariant() },
        { "title", 1, static a => Title(a.Text(0)) },
        { "untitle", 1, static a => AtWordStarts(a.Text(0), Rune.ToLowerInvariant) },
        { "initials", 1, static a => Initials(a.Text(0)) },
        { "swapcase", 1, static a => SwapCase(a.Text(0)) },
        { "snakecase", 1, static a => NameWords.Join(a.Text(0), '_') },
        { "kebabcase", 1, static a => NameWords.Join(a.Text(0), '-') },
        { "camelcase", 1, static a => CamelCase.Of(a.Text(0)) },
    };

    private static string Title(string text)
    {
        var titled = new StringBuilder(text.Length);
        var starts = true;
        foreach (var rune in text.EnumerateRunes())
        {
            titled.Append((starts ? Rune.ToUpperInvariant(rune) : rune).ToString());
            starts = rune.IsAscii ? !Rune.IsLetterOrDigit(rune) && rune.Value != '_' : Rune.IsWhiteSpace(rune);
        }

        return titled.ToString();
    }

    private static string AtWordStarts(string text, Func<Rune, Rune> change)
    {
        var changed = new StringBuilder(text.Length);
        var starts = true;
        foreach (var rune in text.EnumerateRunes())
        {
            var isSpace = Rune.IsWhiteSpace(rune);
            changed.Append((starts && !isSpace ? change(rune) : rune).ToString());
            starts = isSpace;
        }

        return changed.ToString();
    }

    private static string Initials(string text)
    {
        var initials = new StringBuilder();
        AtWordStarts(text, rune =>
        {
            initials.Append(rune.ToString());
            return rune;
        });
        return initials.ToString();
    }

    private static string SwapCase(string text)
    {
        var swapped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            swapped.Append((category switch
            {
                UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => Rune.ToLowerInvariant(rune),
                UnicodeCategory.LowercaseLetter => Rune.ToUpperInvariant(rune),
                _ => rune,
            }).ToString());
        }

        return swapped.ToString();
    }
}
