using System.Text;

namespace Kubescape.Helm;

/// <summary>Parts names into words, for snake_case and kebab-case.</summary>
/// <remarks>
/// A number belongs to the word before it, unless small letters follow: <c>Bld4Floor3rd</c> becomes <c>bld4_floor_3rd</c>.
/// </remarks>
internal static class NameWords
{
    public static bool IsConnector(Rune rune) => rune.Value is '-' or '_' || Rune.IsWhiteSpace(rune);

    /// <summary>The words in lower case with a connector between them.</summary>
    public static string Join(string text, char connector)
    {
        var words = Split(text);
        var joined = new StringBuilder(text.Length + 8);
        for (var index = 0; index < words.Count; index++)
        {
            Append(words[index]);
            if (words[index].Kind is NameWordKind.Connector or NameWordKind.Punctuation)
            {
                continue;
            }

            var follows = words[index].Kind == NameWordKind.Number;
            if (!follows && KindAt(index + 1) == NameWordKind.Number)
            {
                follows = KindAt(index + 2) == NameWordKind.Lower;
                joined.Append(follows ? connector.ToString() : "");
                Append(words[++index]);
            }

            while (follows && KindAt(index + 1) is NameWordKind.Number or NameWordKind.Lower)
            {
                Append(words[++index]);
            }

            if (KindAt(index + 1) is not (null or NameWordKind.Connector or NameWordKind.Punctuation))
            {
                joined.Append(connector);
            }
        }

        return joined.ToString();

        NameWordKind? KindAt(int index) => index < words.Count ? words[index].Kind : null;

        void Append((NameWordKind Kind, string Text) word) => joined.Append(word.Kind switch
        {
            NameWordKind.Connector => new string(connector, word.Text.Length),
            NameWordKind.Upper => word.Text.ToLowerInvariant(),
            _ => word.Text,
        });
    }

    private static List<(NameWordKind Kind, string Text)> Split(string text)
    {
        var runes = text.EnumerateRunes().ToArray();
        var words = new List<(NameWordKind, string)>();
        for (var start = 0; start < runes.Length;)
        {
            var kind = KindOf(runes[start]);
            var end = start + 1;
            while (end < runes.Length
                && (KindOf(runes[end]) == kind || kind == NameWordKind.Punctuation && Rune.IsPunctuation(runes[end])))
            {
                end++;
            }

            if (kind == NameWordKind.Upper && end < runes.Length && KindOf(runes[end]) == NameWordKind.Lower)
            {
                end = end - start > 1 ? end - 1 : EndOfSmallLetters(runes, end);
            }

            words.Add((kind, string.Concat(runes[start..end])));
            start = end;
        }

        return words;
    }

    private static int EndOfSmallLetters(Rune[] runes, int index)
    {
        while (index < runes.Length && KindOf(runes[index]) == NameWordKind.Lower)
        {
            index++;
        }

        return index;
    }

    private static NameWordKind KindOf(Rune rune)
    {
        // The scripts of East Asia have no case, and their words no gaps.
        var isIdeograph = rune.Value is >= 0x3034 and < 0x30ff or >= 0x3400 and < 0xa000 or >= 0x20000;
        return IsConnector(rune) ? NameWordKind.Connector
            : Rune.IsPunctuation(rune) ? NameWordKind.Punctuation
            : Rune.IsUpper(rune) ? NameWordKind.Upper
            : Rune.IsLetter(rune) && !isIdeograph ? NameWordKind.Lower
            : Rune.IsNumber(rune) ? NameWordKind.Number
            : NameWordKind.Other;
    }
}
