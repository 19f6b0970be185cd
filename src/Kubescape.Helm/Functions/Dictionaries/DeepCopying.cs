namespace Kubescape.Helm;

/// <summary>Copies values with the lists and maps in them.</summary>
internal sealed class DeepCopying
{
    private int items;

    /// <summary>A copy that shares no list and no map with the value.</summary>
    /// <exception cref="TemplateException">The value is too deep or too big; it may contain itself.</exception>
    public object? Copy(object? value, int depth)
    {
        FunctionLimits.CheckDepth(depth);
        FunctionLimits.CheckItems(++items);
        switch (value)
        {
            case byte[] bytes:
                return bytes.ToArray();
            case List<object?> list:
                return list.ConvertAll(item => Copy(item, depth + 1));
            case SemanticVersion version:
                return version;
            case SortedDictionary<string, object?> map:
                var copy = DictionaryFunctions.Empty();
                foreach (var (key, item) in map)
                {
                    copy.Add(key, Copy(item, depth + 1));
                }

                return copy;
            default:
                return value;
        }
    }
}
