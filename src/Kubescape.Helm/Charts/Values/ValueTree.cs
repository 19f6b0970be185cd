using System.Text;
using Kubescape.Objects;

namespace Kubescape.Helm;

/// <summary>Reads documents as template values, and copies such values.</summary>
internal static class ValueTree
{
    public static ValueMap NewMap() => new(StringComparer.Ordinal);

    /// <summary>The mapping that a YAML file holds; several documents are merged, none is an empty mapping.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="file">For errors.</param>
    /// <exception cref="ChartException">The text is no mapping.</exception>
    public static ValueMap ReadMap(string yaml, string file)
    {
        var values = NewMap();
        foreach (var document in YamlDocuments.Read(yaml.AsMemory(), TreeLimits.Default))
        {
            if (document.Error is { } error)
            {
                throw new ChartException($"cannot load {file}: line {error.Line}: {error.Message}")
                {
                    File = file,
                    Line = error.Line,
                };
            }

            if (Of(document.Tree!.Root) is not ValueMap map)
            {
                throw new ChartException($"cannot load {file}: it holds no mapping") { File = file, Line = document.Line };
            }

            Overlay(values, map);
        }

        return values;
    }

    /// <summary>What a JSON text holds.</summary>
    /// <exception cref="ChartException">The text is no JSON.</exception>
    public static object? ReadJson(string json, string what)
    {
        try
        {
            return Of(JsonDocuments.ReadOne(Encoding.UTF8.GetBytes(json), TreeLimits.Default).Root);
        }
        catch (ParseException error)
        {
            throw new ChartException($"{what} is no JSON: {error.Message}");
        }
    }

    public static object? Of(Field field)
    {
        switch (field.Kind)
        {
            case FieldKind.Boolean:
                return field.IsTrue;
            case FieldKind.Number:
                return field.Number;
            case FieldKind.String:
                return field.Text;
            case FieldKind.Sequence:
                var list = new List<object?>(field.Count);
                foreach (var item in field.Items)
                {
                    list.Add(Of(item));
                }

                return list;
            case FieldKind.Mapping:
                var map = NewMap();
                foreach (var member in field.Members)
                {
                    map[member.Name] = Of(member);
                }

                return map;
            default:
                return null;
        }
    }

    /// <summary>A copy that shares nothing with the original that could be changed.</summary>
    public static object? Copy(object? value) => value switch
    {
        ValueMap map => CopyMap(map),
        List<object?> list => list.ConvertAll(Copy),
        _ => value,
    };

    public static ValueMap CopyMap(ValueMap map)
    {
        var copy = NewMap();
        foreach (var (key, value) in map)
        {
            copy[key] = Copy(value);
        }

        return copy;
    }

    /// <summary>Writes values over others, mapping by mapping.</summary>
    public static void Overlay(ValueMap below, ValueMap above)
    {
        foreach (var (key, value) in above)
        {
            if (value is ValueMap map && below.GetValueOrDefault(key) is ValueMap known)
            {
                Overlay(known, map);
            }
            else
            {
                below[key] = value;
            }
        }
    }

    /// <summary>Takes away what is null, also in the mappings inside.</summary>
    public static void RemoveNulls(ValueMap map)
    {
        foreach (var (key, value) in map.ToArray())
        {
            if (value is null)
            {
                map.Remove(key);
            }
            else if (value is ValueMap inner)
            {
                RemoveNulls(inner);
            }
        }
    }

    /// <summary>The value that names with dots between them lead to; <see langword="null"/> when there is none.</summary>
    public static object? At(ValueMap map, string path)
    {
        object? value = map;
        foreach (var name in path.Split('.'))
        {
            value = (value as ValueMap)?.GetValueOrDefault(name);
        }

        return value;
    }
}
