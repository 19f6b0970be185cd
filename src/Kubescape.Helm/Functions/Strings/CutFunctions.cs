using System.Globalization;

namespace Kubescape.Helm;

/// <summary>Cutting texts to a number of bytes.</summary>
internal static class CutFunctions
{
    public static FunctionTable Table => new()
    {
        { "trunc", 2, static a => Truncate(a.Text(1), a.Int(0)) },
        { "substr", 3, static a => Substring(a.Text(2), a.Int(0), a.Int(1)) },
        { "abbrev", 2, static a => Abbreviate(a.Text(1), 0, a.Int(0)) },
        { "abbrevboth", 3, static a => Abbreviate(a.Text(2), a.Int(0), a.Int(1)) },
    };

    private static string Truncate(string text, long count)
    {
        var bytes = ByteText.Of(text);
        return Math.Abs(Math.Max(count, -int.MaxValue)) >= bytes.Length ? text
            : ByteText.ToText(count < 0 ? bytes[(bytes.Length + (int)count)..] : bytes[..(int)count]);
    }

    private static string Substring(string text, long start, long end)
    {
        var bytes = ByteText.Of(text);
        if (start < 0)
        {
            start = 0;
        }
        else if (end < 0 || end > bytes.Length)
        {
            end = bytes.Length;
        }

        return end < 0 ? throw OutOfRange($"[:{Invariant(end)}]")
            : end > bytes.Length ? throw OutOfRange($"[:{Invariant(end)}] with length {Invariant(bytes.Length)}")
            : start > end ? throw OutOfRange($"[{Invariant(start)}:{Invariant(end)}]")
            : ByteText.ToText(bytes[(int)start..(int)end]);
    }

    private static string Abbreviate(string text, long offset, long width)
    {
        const string Ellipsis = "...";
        var bytes = ByteText.Of(text);
        if (width < 4 || offset > 0 && width < 7 || bytes.Length <= width)
        {
            return text;
        }

        // What is left of the offset is dropped only where that makes room; the ellipsis takes the place of three bytes.
        var kept = (int)width - Ellipsis.Length;
        var start = (int)Math.Min(offset, bytes.Length - kept);
        return start <= 4 ? ByteText.ToText(bytes[..kept]) + Ellipsis
            : start + kept < bytes.Length
                ? Ellipsis + Abbreviate(ByteText.ToText(bytes[start..]), 0, kept)
                : Ellipsis + ByteText.ToText(bytes[^kept..]);
    }

    private static TemplateException OutOfRange(string range) => new($"runtime error: slice bounds out of range {range}");

    private static string Invariant(long number) => number.ToString(CultureInfo.InvariantCulture);
}
