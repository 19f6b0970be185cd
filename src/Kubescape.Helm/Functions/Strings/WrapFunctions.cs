using System.Text;

namespace Kubescape.Helm;

/// <summary>Breaking texts into lines at spaces; widths count bytes.</summary>
internal static class WrapFunctions
{
    public static FunctionTable Table => new()
    {
        { "wrap", 2, static a => Wrap(a.Text(1), a.Int(0), "\n", breaksWords: false) },
        { "wrapWith", 3, static a => Wrap(a.Text(2), a.Int(0), a.Text(1), breaksWords: true) },
    };

    private static string Wrap(string text, long wantedWidth, string lineBreak, bool breaksWords)
    {
        var bytes = ByteText.Of(text);
        var width = (int)Math.Clamp(wantedWidth, 1, int.MaxValue / 2);
        var separator = ByteText.Of(lineBreak.Length == 0 ? "\n" : lineBreak);
        var wrapped = new StringBuilder(bytes.Length + 16);
        var offset = 0;
        while (bytes.Length - offset > width)
        {
            if (bytes[offset] == ' ')
            {
                offset++;
                continue;
            }

            var end = EndOfLine(bytes, offset, width, breaksWords);
            wrapped.Append(bytes, offset, end - offset);
            if (end == bytes.Length)
            {
                return ByteText.ToText(wrapped.ToString());
            }

            wrapped.Append(separator);
            FunctionLimits.CheckText(wrapped.Length);
            offset = bytes[end] == ' ' ? end + 1 : end;
        }

        return ByteText.ToText(wrapped.Append(bytes, offset, bytes.Length - offset).ToString());
    }

    private static int EndOfLine(string bytes, int offset, int width, bool breaksWords)
    {
        var space = bytes.LastIndexOf(' ', offset + width, width + 1);
        if (space >= 0)
        {
            return space;
        }

        space = breaksWords ? offset + width : bytes.IndexOf(' ', offset + width);
        return space < 0 ? bytes.Length : space;
    }
}
