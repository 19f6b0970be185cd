using System.Globalization;

namespace Kubescape.Helm;

/// <summary>Parting texts, and joining lists to texts.</summary>
internal static class SplitFunctions
{
    public static FunctionTable Table => new()
    {
        { "split", 2, static a => Numbered(Split(a.Text(1), a.Text(0), -1)) },
        { "splitn", 3, static a => Numbered(Split(a.Text(2), a.Text(0), a.Int(1))) },
        { "splitList", 2, static a => Split(a.Text(1), a.Text(0), -1) },
        { "join", 2, static a => Join(a.Text(0), Texts(a[1])) },
        { "toStrings", 1, static a => Texts(a[0]) },
        { "sortAlpha", 1, static a => SortAlpha(a[0]) },
    };

    /// <summary>The items of a list as texts, without nil; of another value a list with its text.</summary>
    public static List<object?> Texts(object? value) => Arguments.Sequence(value) is { } list
        ? [.. list.Where(item => item is not null).Select(QuoteFunctions.TextOf)]
        : value is null ? [] : [QuoteFunctions.TextOf(value)];

    private static List<object?> Split(string text, string separator, long most)
    {
        var count = most < 0 || most > int.MaxValue ? int.MaxValue : (int)most;
        if (count == 0)
        {
            return [];
        }

        FunctionLimits.CheckItems(Math.Min(count, separator.Length == 0 ? text.Length : text.AsSpan().Count(separator)));
        return separator.Length == 0 ? Characters(text, count) : [.. text.Split(separator, count)];
    }

    private static List<object?> Characters(string text, int count)
    {
        var characters = new List<object?>();
        var index = 0;
        while (index < text.Length && characters.Count < count - 1)
        {
            var length = char.IsSurrogatePair(text, index) ? 2 : 1;
            characters.Add(text.Substring(index, length));
            index += length;
        }

        if (index < text.Length)
        {
            characters.Add(text[index..]);
        }

        return characters;
    }

    private static SortedDictionary<string, object?> Numbered(List<object?> parts)
    {
        var numbered = new SortedDictionary<string, object?>(StringComparer.Ordinal);
        for (var index = 0; index < parts.Count; index++)
        {
            numbered.Add(string.Create(CultureInfo.InvariantCulture, $"_{index}"), parts[index]);
        }

        return numbered;
    }

    private static string Join(string separator, List<object?> texts)
    {
        FunctionLimits.CheckText(texts.Sum(text => (long)((string)text!).Length + separator.Length));
        return string.Join(separator, texts);
    }

    private static List<object?> SortAlpha(object? value)
    {
        var texts = value is null ? ["<nil>"] : Texts(value);
        texts.Sort(static (left, right) => string.CompareOrdinal((string?)left, (string?)right));
        return texts;
    }
}
