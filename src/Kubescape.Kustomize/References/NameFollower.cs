namespace Kubescape.Kustomize;

/// <summary>Finds what the names in one place of one object mean.</summary>
internal sealed class NameFollower(
    BuildObject referrer, ObjectKind target, FieldSpec field, ILookup<string, BuildObject> byFormerName)
{
    /// <summary>The value with present names: a name, a mapping with name and namespace, or a list of either.</summary>
    /// <exception cref="BuildStepException">Several objects could be meant.</exception>
    public Node Follow(Node node)
    {
        if (node.IsSequence)
        {
            for (var at = 0; at < node.Count; at++)
            {
                node.Items[at] = Follow(node.Items[at]);
            }

            return node;
        }

        if (node.IsMapping)
        {
            FollowMapping(node);
            return node;
        }

        return node.Text is { } name && Select(name, space: null) is { } found && found.Name != name
            ? Node.String(found.Name)
            : node;
    }

    private void FollowMapping(Node node)
    {
        if (node["name"]?.Text is not { } name || Select(name, node["namespace"]?.Text) is not { } found)
        {
            return;
        }

        if (found.Name != name)
        {
            node.Set("name", found.Name);
        }

        if (found.Namespace.Length > 0 && node["namespace"]?.Text != found.Namespace)
        {
            node.Set("namespace", found.Namespace);
        }
    }

    private BuildObject? Select(string name, string? space)
    {
        var candidates = byFormerName[name].Where(CanBeReached);
        if (space is not null)
        {
            var reachable = candidates.ToList();
            var before = reachable.Where(item => item.OriginalId.EffectiveNamespace == space).ToList();
            candidates = before.Count > 0 ? before : reachable.Where(item => item.Id.EffectiveNamespace == space);
        }

        var found = candidates
            .Where(item => item.PreviousIds.Any(id => id.Name == name) && item.PreviousIds.Any(id => target.Selects(id.Kind)))
            .Where(FitsRole)
            .ToList();
        if (found.Count > 1)
        {
            found = found.Where(item => AffixesFit(item, allowNone: true)).ToList();
        }

        if (found.Count > 1)
        {
            found = found.Where(item => AffixesFit(item, allowNone: false)).ToList();
        }

        if (found.Count > 1 && found.Any(item => item.Name != found[0].Name || item.Namespace != found[0].Namespace))
        {
            throw new BuildStepException($"the name '{name}' in {referrer.Id} could mean several objects");
        }

        return found.FirstOrDefault();
    }

    private bool CanBeReached(BuildObject item)
    {
        var (from, to) = (referrer.Id, item.Id);
        return from.Kind.IsClusterScoped || to.Kind.IsClusterScoped || from.EffectiveNamespace == to.EffectiveNamespace
            || (referrer.KindName == "RoleBinding" && to.Kind.Kind == "ServiceAccount"
                && AccountSpaces().Contains(item.Namespace));
    }

    private IEnumerable<string?> AccountSpaces() =>
        (referrer.Root["subjects"]?.Items ?? [])
            .Where(subject => subject["kind"]?.Text == "ServiceAccount")
            .Select(subject => subject["namespace"]?.Text);

    private bool FitsRole(BuildObject item)
    {
        if (!field.Path.EndsWith("roleRef/name", StringComparison.Ordinal)
            || referrer.Root.At("roleRef", "apiGroup")?.Text is not { } group
            || referrer.Root.At("roleRef", "kind")?.Text is not { } kind)
        {
            return true;
        }

        var role = new ObjectKind(group, "", kind);
        return item.PreviousIds.Any(id => role.Selects(id.Kind));
    }

    private bool AffixesFit(BuildObject item, bool allowNone) =>
        HaveSameEnd(item.Prefixes, referrer.Prefixes, allowNone) && HaveSameEnd(item.Suffixes, referrer.Suffixes, allowNone);

    private static bool HaveSameEnd(List<string> left, List<string> right, bool allowNone)
    {
        if (left.Count == 0 || right.Count == 0)
        {
            return allowNone || left.Count == right.Count;
        }

        var shared = Math.Min(left.Count, right.Count);
        return left[^shared..].SequenceEqual(right[^shared..], StringComparer.Ordinal);
    }
}
