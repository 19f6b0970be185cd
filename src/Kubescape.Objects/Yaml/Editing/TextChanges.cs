using System.Text;

namespace Kubescape.Objects;

/// <summary>Carries out changes that are in the order of the text.</summary>
internal static class TextChanges
{
    /// <summary>The changed text; <see langword="null"/> when changes overlap, so that they mean nothing.</summary>
    public static string? Apply(string text, IReadOnlyList<(int Start, int End, string NewText)> changes)
    {
        var result = new StringBuilder(text.Length + 256);
        var at = 0;
        foreach (var (start, end, newText) in changes)
        {
            if (start < at || end < start || end > text.Length)
            {
                return null;
            }

            result.Append(text, at, start - at).Append(newText);
            at = end;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }
}
