using System.Text;

namespace Kubescape.Helm;

/// <summary>Searching, trimming, replacing and repeating.</summary>
internal static class StringFunctions
{
    public static FunctionTable Table => new()
    {
        { "trim", 1, static a => a.Text(0).Trim() },
        { "trimAll trimall", 2, static a => Trim(a.Text(1), a.Text(0)) },
        { "trimPrefix", 2, static a => TrimPrefix(a.Text(1), a.Text(0)) },
        { "trimSuffix", 2, static a => TrimSuffix(a.Text(1), a.Text(0)) },
        { "nospace", 1, static a => string.Concat(a.Text(0).Where(letter => !char.IsWhiteSpace(letter))) },
        { "contains", 2, static a => a.Text(1).Contains(a.Text(0), StringComparison.Ordinal) },
        { "hasPrefix", 2, static a => a.Text(1).StartsWith(a.Text(0), StringComparison.Ordinal) },
        { "hasSuffix", 2, static a => a.Text(1).EndsWith(a.Text(0), StringComparison.Ordinal) },
        { "replace", 3, static a => Replace(a.Text(2), a.Text(0), a.Text(1)) },
        { "repeat", 2, static a => Repeat(a.Text(1), a.Int(0)) },
        { "indent", 2, static a => Indent(a.Text(1), a.Int(0)) },
        { "nindent", 2, static a => "\n" + Indent(a.Text(1), a.Int(0)) },
        { "plural", 3, static a => a.Int(2) == 1 ? a.Text(0) : a.Text(1) },
    };

    private static string Trim(string text, string characters) =>
        characters.Length == 0 ? text : text.Trim(characters.ToCharArray());

    private static string TrimPrefix(string text, string prefix) =>
        text.StartsWith(prefix, StringComparison.Ordinal) ? text[prefix.Length..] : text;

    private static string TrimSuffix(string text, string suffix) =>
        text.EndsWith(suffix, StringComparison.Ordinal) ? text[..^suffix.Length] : text;

    private static string Replace(string text, string old, string replacement)
    {
        if (old.Length == 0)
        {
            FunctionLimits.CheckText(text.Length + (text.Length + 1L) * replacement.Length);
            return replacement + string.Concat(text.EnumerateRunes().Select(rune => rune + replacement));
        }

        var growth = Math.Max(0, replacement.Length - old.Length);
        FunctionLimits.CheckText(text.Length + (growth == 0 ? 0L : (long)growth * text.AsSpan().Count(old)));
        return text.Replace(old, replacement, StringComparison.Ordinal);
    }

    private static string Repeat(string text, long count)
    {
        if (count < 0)
        {
            throw new TemplateException("strings: negative Repeat count");
        }

        if (text.Length == 0 || count == 0)
        {
            return "";
        }

        FunctionLimits.CheckText(Math.Min(count, FunctionLimits.Text + 1L) * text.Length);
        return new StringBuilder(text.Length * (int)count).Insert(0, text, (int)count).ToString();
    }

    private static string Indent(string text, long spaces)
    {
        var padding = Repeat(" ", spaces);
        FunctionLimits.CheckText(text.Length + (text.AsSpan().Count('\n') + 1L) * padding.Length);
        return padding + text.Replace("\n", "\n" + padding, StringComparison.Ordinal);
    }
}
