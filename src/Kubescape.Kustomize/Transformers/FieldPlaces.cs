using System.Globalization;
using System.Text.RegularExpressions;
using Kubescape.Objects;

namespace Kubescape.Kustomize;

/// <summary>Finds, and makes where asked, the places of a field path: <c>spec.containers.[name=web].image</c>.</summary>
/// <param name="steps">Names, positions, <c>*</c>, or <c>[name=pattern]</c>.</param>
/// <param name="created">The kind of value that a missing place gets; absent where none is made.</param>
internal sealed class FieldPlaces(IReadOnlyList<string> steps, FieldKind created)
{
    private bool Creates => created != FieldKind.Absent;

    /// <summary>Each place: its value and what writes another one there.</summary>
    public List<(Node Value, Action<Node> Write)> Find(Node root)
    {
        var found = new List<(Node, Action<Node>)>();
        Find(root, 0, _ => { }, found);
        return found;
    }

    private void Find(Node node, int at, Action<Node> write, List<(Node Value, Action<Node> Write)> found)
    {
        if (at == steps.Count)
        {
            found.Add((node, write));
            return;
        }

        var step = steps[at];
        if (node.IsSequence && Items(node, step, at) is { } positions)
        {
            foreach (var position in positions)
            {
                Find(node.Items[position], at + 1, value => node.Items[position] = value, found);
            }
        }
        else if (node.IsMapping && step == "*")
        {
            foreach (var (name, value) in node.Members.ToList())
            {
                Find(value, at + 1, other => node.Set(name, other), found);
            }
        }
        else if (node.IsMapping)
        {
            if (node[step] is null && Creates)
            {
                node.Set(step, Made(at + 1));
            }

            if (node[step] is { } member)
            {
                Find(member, at + 1, value => node.Set(step, value), found);
            }
        }
    }

    private IEnumerable<int>? Items(Node list, string step, int at)
    {
        if (step == "*")
        {
            return Enumerable.Range(0, list.Count);
        }

        if (step is ['[', .., ']'])
        {
            return Matching(list, step[1..^1], at);
        }

        if (step == "-")
        {
            list.Add(Made(at + 1));
            return [list.Count - 1];
        }

        if (!int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            return null;
        }

        if (index == list.Count && Creates)
        {
            list.Add(Made(at + 1));
        }

        return index < list.Count
            ? [index]
            : throw new BuildStepException($"the position {index} is asked for, but there are {list.Count} items");
    }

    private List<int> Matching(Node list, string condition, int at)
    {
        var equals = condition.IndexOf('=', StringComparison.Ordinal);
        var (name, value) = (condition[..equals], condition[(equals + 1)..].Trim('"', '\''));
        var pattern = SafePattern.Create(value, value);
        var found = Enumerable.Range(0, list.Count).Where(index => IsMatch(list.Items[index])).ToList();
        if (found.Count == 0 && Creates)
        {
            var made = Node.Mapping();
            made.Set(name, value);
            list.Add(name.Length == 0 ? Node.String(value) : made);
            found.Add(list.Count - 1);
        }

        return found;

        bool IsMatch(Node item) => (name.Length == 0 ? item.Text : item[name]?.Text) is { } text && pattern.IsMatch(text);
    }

    private Node Made(int next) =>
        next == steps.Count
            ? created switch
            {
                FieldKind.Mapping => Node.Mapping(),
                FieldKind.Sequence => Node.Sequence(),
                _ => Node.Scalar(FieldKind.Null, text: null),
            }
            : steps[next] is ['[', ..] or "-" || int.TryParse(steps[next], NumberStyles.None, null, out _)
                ? Node.Sequence()
                : Node.Mapping();
}
