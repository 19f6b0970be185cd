namespace Kubescape.Helm;

/// <summary>Reads TOML into template values; whole numbers are int64, as in Helm.</summary>
/// <remarks>Source: TOML 1.0.</remarks>
internal sealed class TomlReader(string text)
{
    private readonly TomlCursor cursor = new(text);
    private readonly SortedDictionary<string, object?> root = DictionaryFunctions.Empty();

    // Tables that have had a header of their own, and values that nothing can be added to.
    private readonly HashSet<object> defined = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<object> closed = new(ReferenceEqualityComparer.Instance);

    /// <summary>The document.</summary>
    /// <exception cref="TemplateException">The text is no TOML.</exception>
    public SortedDictionary<string, object?> Read()
    {
        var values = new TomlValues(cursor, Assign);
        var table = root;
        for (cursor.SkipLines(); !cursor.IsAtEnd; cursor.SkipLines())
        {
            if (cursor.TryTake("[["))
            {
                table = Append(values.Path());
                cursor.Take("]]", "after the name of an array of tables");
            }
            else if (cursor.TryTake("["))
            {
                table = Define(values.Path());
                cursor.Take("]", "after the name of a table");
            }
            else
            {
                Assign(table, values.Path(), values);
            }

            cursor.EndLine();
        }

        return root;
    }

    private void Assign(SortedDictionary<string, object?> table, List<string> path, TomlValues values)
    {
        cursor.SkipSpaces();
        cursor.Take("=", "after a key");
        cursor.SkipSpaces();
        var owner = Open(table, path);
        var value = values.Value();
        if (value is List<object?> or SortedDictionary<string, object?>)
        {
            closed.Add(value);
        }

        if (!owner.TryAdd(path[^1], value))
        {
            throw Duplicate(path);
        }
    }

    private SortedDictionary<string, object?> Define(List<string> path)
    {
        var owner = Open(root, path);
        if (!owner.TryGetValue(path[^1], out var existing))
        {
            owner[path[^1]] = existing = DictionaryFunctions.Empty();
        }

        return existing is SortedDictionary<string, object?> table && !closed.Contains(table) && defined.Add(table)
            ? table
            : throw Duplicate(path);
    }

    private SortedDictionary<string, object?> Append(List<string> path)
    {
        var owner = Open(root, path);
        if (!owner.TryGetValue(path[^1], out var existing))
        {
            owner[path[^1]] = existing = new List<object?>();
        }

        var table = DictionaryFunctions.Empty();
        if (existing is not List<object?> list || closed.Contains(list))
        {
            throw Duplicate(path);
        }

        list.Add(table);
        return table;
    }

    /// <summary>The table that holds the last name of a path; of an array of tables it is the last one.</summary>
    private SortedDictionary<string, object?> Open(SortedDictionary<string, object?> table, List<string> path)
    {
        foreach (var name in path[..^1])
        {
            if (!table.TryGetValue(name, out var next))
            {
                table[name] = next = DictionaryFunctions.Empty();
            }

            next = next is List<object?> { Count: > 0 } list && !closed.Contains(list) ? list[^1] : next;
            table = next is SortedDictionary<string, object?> inner && !closed.Contains(inner) ? inner : throw Duplicate(path);
        }

        return table;
    }

    private TemplateException Duplicate(List<string> path) =>
        cursor.Error($"the key '{string.Join('.', path)}' has already been defined");
}
