using System.Buffers;
using System.Collections.Immutable;
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

    /// <summary>The steps of a path. Digits in brackets are a position, anything else in brackets is a name.</summary>
    public static ImmutableArray<PathStep> Parse(string path)
    {
        var steps = ImmutableArray.CreateBuilder<PathStep>();
        for (var at = 0; at < path.Length;)
        {
            if (path[at] == '[')
            {
                var end = ClosingBracket(path, at);
                var inside = path[(at + 1)..end];
                steps.Add(int.TryParse(inside, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                    ? new PathStep(null, index)
                    : new PathStep(inside, 0));
                at = end + 1;
            }
            else
            {
                var start = path[at] == '.' ? at + 1 : at;
                var length = path.AsSpan(start).IndexOfAny('.', '[');
                at = length < 0 ? path.Length : start + length;
                steps.Add(new PathStep(path[start..at], 0));
            }
        }

        return steps.ToImmutable();
    }

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

    /// <summary>The bracket that closes the one at <paramref name="open"/>, or the end of a path that lacks it.</summary>
    private static int ClosingBracket(string path, int open)
    {
        var depth = 0;
        for (var at = open; at < path.Length; at++)
        {
            depth += path[at] switch { '[' => 1, ']' => -1, _ => 0 };
            if (depth == 0)
            {
                return at;
            }
        }

        return path.Length;
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
