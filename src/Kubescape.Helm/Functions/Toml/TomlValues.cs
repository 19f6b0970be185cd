using System.Globalization;

namespace Kubescape.Helm;

/// <summary>Reads the keys and values of TOML.</summary>
internal sealed class TomlValues(TomlCursor cursor, Action<SortedDictionary<string, object?>, List<string>, TomlValues> assign)
{
    private readonly TomlTexts texts = new(cursor);
    private int depth;

    /// <summary>The names of a key, which dots part.</summary>
    public List<string> Path()
    {
        var path = new List<string>();
        do
        {
            cursor.SkipSpaces();
            var name = cursor.Current is '"' or '\'' ? texts.Line() : cursor.TakeWhile(IsOfBareKey) is { Length: > 0 } bare ? bare
                : null;
            path.Add(name ?? throw cursor.Error("expected the name of a key"));
            FunctionLimits.CheckDepth(path.Count);
            cursor.SkipSpaces();
        }
        while (cursor.TryTake("."));

        return path;
    }

    public object? Value()
    {
        switch (cursor.Current)
        {
            case '"' or '\'':
                return texts.Read();
            case '[':
                return Nested(List);
            case '{':
                return Nested(Table);
            default:
                var start = cursor.Position;
                var word = cursor.TakeWhile(static letter => char.IsAsciiLetterOrDigit(letter)
                    || letter is '+' or '-' or '.' or '_' or ':');
                if (TomlScalar.IsDate(word) && cursor.StartsWith(" ") && cursor.Position - start == 10)
                {
                    word += TimeAfterSpace();
                }

                return TomlScalar.Parse(word) ?? throw cursor.Error($"expected a value instead of '{word}'");
        }
    }

    private T Nested<T>(Func<T> read)
    {
        FunctionLimits.CheckDepth(++depth);
        var value = read();
        depth--;
        return value;
    }

    private string TimeAfterSpace()
    {
        var start = cursor.Position++;
        var time = cursor.TakeWhile(static letter => char.IsAsciiDigit(letter)
            || letter is ':' or '.' or '+' or '-' or 'Z' or 'z');
        if (time.Length > 0 && char.IsAsciiDigit(time[0]))
        {
            return "T" + time;
        }

        cursor.Position = start;
        return "";
    }

    private List<object?> List()
    {
        var list = new List<object?>();
        cursor.Take("[", "");
        for (cursor.SkipLines(); !cursor.TryTake("]"); cursor.SkipLines())
        {
            list.Add(Value());
            cursor.SkipLines();
            if (!cursor.TryTake(",") && cursor.Current != ']')
            {
                throw cursor.Error("expected a comma or ']'");
            }
        }

        return list;
    }

    private SortedDictionary<string, object?> Table()
    {
        var table = DictionaryFunctions.Empty();
        cursor.Take("{", "");
        cursor.SkipSpaces();
        if (cursor.TryTake("}"))
        {
            return table;
        }

        do
        {
            assign(table, Path(), this);
            cursor.SkipSpaces();
        }
        while (cursor.TryTake(","));

        cursor.Take("}", "after the entries of an inline table");
        return table;
    }

    private static bool IsOfBareKey(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-';
}
