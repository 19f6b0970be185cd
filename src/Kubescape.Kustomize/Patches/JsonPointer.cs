using System.Globalization;
using Kubescape.Objects;

namespace Kubescape.Kustomize;

/// <summary>A place in an object, as JSON patches write it.</summary>
/// <remarks>Source: RFC 6901. A negative index counts from the end, as in the library that Kustomize uses.</remarks>
internal sealed class JsonPointer
{
    private readonly string written;
    private readonly string[] steps;

    private JsonPointer(string written, string[] steps)
    {
        this.written = written;
        this.steps = steps;
    }

    public int Depth => steps.Length;

    public static JsonPointer Parse(string text)
    {
        if (text.Length > 0 && text[0] != '/')
        {
            throw new BuildStepException($"'{text}' is no path of a JSON patch: expected a slash at its start");
        }

        string[] read = text.Length == 0
            ? []
            : [.. text[1..].Split('/').Select(step =>
                step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))];
        return read.Length <= BuildBudget.MaxDepth
            ? new JsonPointer(text, read)
            : throw new BuildStepException($"a path of a JSON patch has more than {BuildBudget.MaxDepth} steps");
    }

    public Node? TryFind(Node root) => Walk(root, steps);

    public Node Find(Node root) => TryFind(root) ?? throw Missing();

    public void Add(BuildObject item, Node value)
    {
        if (steps.Length == 0)
        {
            item.Become(value);
            return;
        }

        var parent = Parent(item.Root);
        if (parent.IsMapping)
        {
            parent.Set(steps[^1], value);
        }
        else if (steps[^1] == "-")
        {
            parent.Add(value);
        }
        else
        {
            parent.Items.Insert(Index(steps[^1], parent.Count + 1) ?? throw Missing(), value);
        }
    }

    public void Replace(BuildObject item, Node value)
    {
        if (steps.Length > 0 && Parent(item.Root) is { IsSequence: true } list)
        {
            list.Items[Index(steps[^1], list.Count) ?? throw Missing()] = value;
        }
        else
        {
            Add(item, value);
        }
    }

    public void Remove(Node root)
    {
        if (steps.Length == 0)
        {
            throw new BuildStepException("a JSON patch cannot remove a whole object");
        }

        var parent = Parent(root);
        if (parent.IsMapping)
        {
            if (!parent.Remove(steps[^1]))
            {
                throw Missing();
            }
        }
        else
        {
            parent.Items.RemoveAt(Index(steps[^1], parent.Count) ?? throw Missing());
        }
    }

    private Node Parent(Node root) =>
        Walk(root, steps.AsSpan(0, steps.Length - 1)) is { IsScalar: false } parent ? parent : throw Missing();

    private static Node? Walk(Node root, ReadOnlySpan<string> steps)
    {
        Node? node = root;
        foreach (var step in steps)
        {
            node = node switch
            {
                { IsMapping: true } => node[step],
                { IsSequence: true } => Index(step, node.Count) is { } index ? node.Items[index] : null,
                _ => null,
            };
        }

        return node;
    }

    private static int? Index(string step, int count)
    {
        if (!int.TryParse(step, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var index))
        {
            return null;
        }

        index = index < 0 ? count + index : index;
        return index >= 0 && index < count ? index : null;
    }

    private BuildStepException Missing() => new($"the JSON patch finds nothing at '{written}'");
}
