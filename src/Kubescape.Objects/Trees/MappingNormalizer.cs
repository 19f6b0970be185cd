namespace Kubescape.Objects;

/// <summary>Makes the member names of every mapping unique: applies merge keys and lets the last of equal names count.</summary>
/// <remarks>
/// Source: the decoder of go-yaml 2, which the API server uses: a merge key takes effect where it stands, so it replaces members
/// before it and gives way to members after it; of several merged mappings the first wins.
/// </remarks>
internal ref struct MappingNormalizer(Span<Node> source, List<DuplicateKey> duplicates, bool hasMergeKeys)
{
    /// <summary>
    /// The name of a merge key: an instance of its own, because the same text in quotation marks is a plain name.
    /// </summary>
    public static readonly string MergeKey = new(['<', '<']);

    /// <summary>Below this many members, comparing all pairs is cheaper than hashing.</summary>
    private const int FewMembers = 12;

    private readonly Span<Node> source = source;
    private List<Node>? target;

    /// <summary>The nodes of the final tree; the common case, with nothing to do, copies them as they are.</summary>
    public Node[] Normalize()
    {
        var irregular = hasMergeKeys;
        for (var index = 0; index < source.Length && !irregular; index++)
        {
            irregular = source[index].Kind == FieldKind.Mapping && HasRepeatedMember(index);
        }

        if (!irregular)
        {
            return source.ToArray();
        }

        target = new List<Node>(source.Length);
        Write(0, key: null, parent: -1, ordinal: 0);
        return [.. target];
    }

    private readonly bool HasRepeatedMember(int mapping)
    {
        var first = mapping + 1;
        var end = source[mapping].End;
        if (source[mapping].ChildCount < FewMembers)
        {
            for (var index = first; index < end; index = source[index].End)
            {
                for (var other = first; other < index; other = source[other].End)
                {
                    if (source[other].Key == source[index].Key)
                    {
                        return true;
                    }
                }
            }

            return false;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var index = first; index < end; index = source[index].End)
        {
            if (!seen.Add(source[index].Key!))
            {
                return true;
            }
        }

        return false;
    }

    private void Write(int index, string? key, int parent, int ordinal)
    {
        var at = target!.Count;
        var node = source[index];
        target.Add(node with { Key = key, Parent = parent, Ordinal = ordinal });
        var children = 0;
        if (node.Kind == FieldKind.Mapping)
        {
            foreach (var (name, member) in Members(index))
            {
                Write(member, name, at, children++);
            }
        }
        else
        {
            for (var child = index + 1; child < node.End; child = source[child].End)
            {
                Write(child, key: null, at, children++);
            }
        }

        target[at] = target[at] with { ChildCount = children, End = target.Count };
    }

    /// <summary>The members in the order of their first appearance.</summary>
    private readonly OrderedDictionary<string, int> Members(int mapping)
    {
        var members = new OrderedDictionary<string, int>(StringComparer.Ordinal);
        Collect(mapping, mapping, members);
        return members;
    }

    /// <summary>Adds the members of a mapping that is merged into <paramref name="target"/>, or of that mapping itself.</summary>
    private readonly void Collect(int mapping, int target, OrderedDictionary<string, int> members)
    {
        for (var index = mapping + 1; index < source[mapping].End; index = source[index].End)
        {
            var key = source[index].Key!;
            if (ReferenceEquals(key, MergeKey))
            {
                Merge(index, target, members);
                continue;
            }

            if (members.TryGetValue(key, out var earlier)
                && (source[earlier].Parent == target || source[earlier].Parent == mapping))
            {
                duplicates.Add(new DuplicateKey(key, source[earlier].Line, source[earlier].Column));
            }

            members[key] = index;
        }
    }

    private readonly void Merge(int index, int target, OrderedDictionary<string, int> members)
    {
        switch (source[index].Kind)
        {
            case FieldKind.Mapping:
                Collect(index, target, members);
                break;
            case FieldKind.Sequence:
                var items = new Stack<int>();
                for (var item = index + 1; item < source[index].End; item = source[item].End)
                {
                    items.Push(item);
                }

                foreach (var item in items)
                {
                    Merge(item, target, members);
                }

                break;
            default:
                throw new ParseException("'<<' merges a mapping or a list of mappings", source[index].Line, source[index].Column);
        }
    }
}
