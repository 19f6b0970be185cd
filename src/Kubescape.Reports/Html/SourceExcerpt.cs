using Kubescape.Objects;

namespace Kubescape.Reports;

/// <summary>Parts of a file, shown only where every word is known from the object that was read there.</summary>
/// <remarks>
/// A file may hold what its object does not: comments, keys that are written twice, or another text by now. Any of it may be a
/// secret that <see cref="SensitiveValues"/> would have masked, so the object is shown instead where something is not known.
/// </remarks>
internal static class SourceExcerpt
{
    /// <summary>The parts around some fields; <see langword="null"/> when the file says more than the object.</summary>
    public static Excerpt? Of(SourceFile file, Resource owner, HashSet<Field> fields)
    {
        var nodes = new List<Field>();
        if (owner.Source is not { } source || !Collect(owner.Root, nodes) || nodes[0].Line == 0)
        {
            return null;
        }

        var wanted = fields.Select(field => field.Line).Distinct().Order();
        var blocks = new List<(int, string)>();
        foreach (var (first, last) in Excerpt.Windows(wanted, nodes[0].Line, nodes[^1].Line))
        {
            var lines = new List<string>(last - first + 1);
            for (var number = first; number <= last; number++)
            {
                if (Show(file.Line(number), number, owner, nodes) is not { } shown)
                {
                    return null;
                }

                lines.Add(shown);
            }

            blocks.Add((first, string.Join('\n', lines)));
        }

        return new Excerpt(IsSource: true, source.Path, [.. blocks]);
    }

    /// <summary>All fields in the order of the document; false where aliases or merges have mixed it up.</summary>
    private static bool Collect(Field field, List<Field> nodes)
    {
        if (nodes.Count > 0 && (nodes[^1].Line, nodes[^1].Column).CompareTo((field.Line, field.Column)) > 0)
        {
            return false;
        }

        nodes.Add(field);
        foreach (var child in field.Kind == FieldKind.Mapping ? field.Members : field.Items)
        {
            var isShown = field.Kind != FieldKind.Mapping || !SensitiveValues.Omits(child);
            if (isShown && !Collect(child, nodes))
            {
                return false;
            }
        }

        return true;
    }

    private static string? Show(string? line, int number, Resource owner, List<Field> nodes)
    {
        var from = FirstFrom(nodes, number);
        var to = FirstFrom(nodes, number + 1);
        return line is null ? null
            : from < to ? new SourceLine(line, owner).Show(nodes[from..to])
            : SourceLine.ShowRest(line, owner, nodes[from - 1]);
    }

    /// <summary>The index of the first field that starts on this line or a later one.</summary>
    private static int FirstFrom(List<Field> nodes, int line)
    {
        var (low, high) = (0, nodes.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = nodes[middle].Line < line ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
