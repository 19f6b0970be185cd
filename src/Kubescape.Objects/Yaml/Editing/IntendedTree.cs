namespace Kubescape.Objects;

/// <summary>Compares what edits made of a document with what they were to make of it.</summary>
internal static class IntendedTree
{
    /// <summary>
    /// Whether <paramref name="after"/> is <paramref name="before"/> with the edits, and with nothing else changed.
    /// </summary>
    public static bool IsReached(Field before, EditNode? edits, Field after)
    {
        if (edits is null)
        {
            return before.ValueEquals(after);
        }

        if (edits.Value is { } value)
        {
            return value.IsAt(after);
        }

        return (before.Kind, edits.IsSequence) switch
        {
            (FieldKind.Mapping, _) => IsMappingReached(before, edits, after),
            (FieldKind.Sequence, _) => IsSequenceReached(before, edits, after),
            (_, true) => after.Kind == FieldKind.Sequence && IsSequenceReached(before, edits, after),
            _ => after.Kind == FieldKind.Mapping && IsMappingReached(before, edits, after),
        };
    }

    private static bool IsMappingReached(Field before, EditNode edits, Field after)
    {
        var expected = 0;
        foreach (var member in before.Members)
        {
            var edit = edits.Find(new PathStep(member.Name, 0));
            if (edit is { Deletes: true })
            {
                continue;
            }

            expected++;
            if (!IsReached(member, edit, after[member.Name]))
            {
                return false;
            }
        }

        foreach (var edit in edits.Children.Where(edit => !edit.Deletes && !edit.Step.From(before).Exists))
        {
            expected++;
            if (!IsReached(default, edit, edit.Step.From(after)))
            {
                return false;
            }
        }

        return after.Kind == FieldKind.Mapping && after.Count == expected;
    }

    private static bool IsSequenceReached(Field before, EditNode edits, Field after)
    {
        var expected = 0;
        using var results = after.Items.GetEnumerator();
        var index = 0;
        foreach (var item in before.Items)
        {
            var edit = edits.Find(new PathStep(null, index++));
            if (edit is { Deletes: true })
            {
                continue;
            }

            expected++;
            if (!results.MoveNext() || !IsReached(item, edit, results.Current))
            {
                return false;
            }
        }

        foreach (var edit in edits.Children.Where(edit => edit.Step.Index >= before.Items.Count).OrderBy(edit => edit.Step.Index))
        {
            expected++;
            if (!results.MoveNext() || !IsReached(default, edit, results.Current))
            {
                return false;
            }
        }

        return after.Kind == FieldKind.Sequence && after.Count == expected;
    }
}
