using System.Buffers;
using System.Globalization;
using System.Text;

namespace Kubescape.Objects;

/// <summary>How paths are written: <c>spec.containers[0].image</c>, <c>metadata.labels[app.kubernetes.io/name]</c>.</summary>
public static class FieldPath
{
    private static readonly SearchValues<char> NeedsBrackets = SearchValues.Create("./[]");

    /// <summary>A name inside a place.</summary>
    public static string AppendName(string path, string name)
    {
        if (name.AsSpan().ContainsAny(NeedsBrackets))
        {
            return $"{path}[{name}]";
        }

        return path.Length == 0 ? name : $"{path}.{name}";
    }

    /// <summary>An item of a list.</summary>
    public static string AppendIndex(string path, int index) => string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]");

    /// <summary>A path inside a place.</summary>
    public static string Append(string path, string rest) =>
        path.Length == 0 || rest.Length == 0 || rest[0] == '[' ? path + rest : $"{path}.{rest}";

    /// <summary>The name that the path ends with; empty when it ends with an index.</summary>
    internal static string LastName(string path)
    {
        if (!path.EndsWith(']'))
        {
            return path[(path.LastIndexOf('.') + 1)..];
        }

        var open = path.Length - 1;
        for (var depth = 1; depth > 0 && open > 0;)
        {
            open--;
            depth += path[open] switch { ']' => 1, '[' => -1, _ => 0 };
        }

        var name = path[(open + 1)..^1];
        return name.AsSpan().ContainsAny(NeedsBrackets) ? name : "";
    }

    internal static void Append(StringBuilder path, string? name, int index)
    {
        if (name is null)
        {
            path.Append('[').Append(CultureInfo.InvariantCulture, $"{index}").Append(']');
        }
        else if (name.AsSpan().ContainsAny(NeedsBrackets))
        {
            path.Append('[').Append(name).Append(']');
        }
        else
        {
            path.Append(path.Length == 0 ? "" : ".").Append(name);
        }
    }
}
