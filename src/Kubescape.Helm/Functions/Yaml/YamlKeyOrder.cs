using System.Text;

namespace Kubescape.Helm;

/// <summary>The order of keys in the YAML of Go: by characters, but numbers in names by their value, and letters last.</summary>
internal sealed class YamlKeyOrder : IComparer<string>
{
    public static YamlKeyOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var (left, right) = (x ?? "", y ?? "");
        var index = left.AsSpan().CommonPrefixLength(right);
        if (index == left.Length || index == right.Length)
        {
            return left.Length - right.Length;
        }

        if (index > 0 && char.IsLowSurrogate(left[index]) && char.IsHighSurrogate(left[index - 1]))
        {
            index--;
        }

        Rune.DecodeFromUtf16(left.AsSpan(index), out var a, out _);
        Rune.DecodeFromUtf16(right.AsSpan(index), out var b, out _);
        if (Rune.IsLetter(a) || Rune.IsLetter(b))
        {
            return Rune.IsLetter(a) && Rune.IsLetter(b) ? a.CompareTo(b) : Rune.IsLetter(a) ? 1 : -1;
        }

        return CompareNumbers(left, right, index) is var order and not 0 ? order : a.CompareTo(b);
    }

    private static int CompareNumbers(string left, string right, int index)
    {
        // A zero counts when it continues a number that both have begun: 10 and 1 differ, 01 and 1 are told apart by length.
        var continues = (left[index] == '0' || right[index] == '0') && HasBegunNumber(left, index);
        var (a, lengthOfA) = Number(left, index, continues);
        var (b, lengthOfB) = Number(right, index, continues);
        return a != b ? a.CompareTo(b) : lengthOfA.CompareTo(lengthOfB);
    }

    private static bool HasBegunNumber(string text, int index)
    {
        while (--index >= 0 && char.IsAsciiDigit(text[index]))
        {
            if (text[index] != '0')
            {
                return true;
            }
        }

        return false;
    }

    private static (UInt128 Value, int Length) Number(string text, int start, bool continues)
    {
        UInt128 value = continues ? 1u : 0u;
        var index = start;
        for (; index < text.Length && char.IsAsciiDigit(text[index]); index++)
        {
            value = (value * 10) + (uint)(text[index] - '0');
        }

        return (value, index - start);
    }
}
