using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Controls.Rbac.Roles;

/// <summary>A way in which a rule gives a right.</summary>
/// <remarks>
/// A rule that is limited to certain <c>resourceNames</c> is what the documentation advises: it gives the right only where one of
/// the names is itself dangerous. Source: Kubernetes documentation, "Using RBAC Authorization", "Referring to resources".
/// </remarks>
/// <param name="Groups">Any of these API groups; the core group is empty.</param>
/// <param name="Resources">Any of these resources; <c>userextras/*</c> stands for each of its subresources.</param>
/// <param name="Verbs">Any of these verbs.</param>
internal sealed record RoleGrant(ImmutableArray<string> Groups, ImmutableArray<string> Resources, ImmutableArray<string> Verbs)
{
    /// <summary>Where the right has to hold.</summary>
    public RoleReach Reach { get; init; }

    /// <summary>Whether a rule that is limited to the object of this name gives the right all the same.</summary>
    public Predicate<string> IsDangerous { get; init; } = _ => false;

    /// <summary>Whether the verb <c>*</c> counts.</summary>
    public bool AlsoByAnyVerb { get; init; } = true;

    /// <summary>Whether the verb alone says what is meant, whatever resources the rule writes.</summary>
    public bool IsToldByVerb { get; init; }

    /// <summary>The entries of the rule by which it gives the right; none when it does not, or by wildcards alone.</summary>
    public IEnumerable<Field> NamedBy(Resource role, Field rule)
    {
        if (!IsCoveredBy(role, rule))
        {
            return [];
        }

        var isTold = NamesGroup(rule) || (IsToldByVerb && Any(rule["verbs"], IsVerbByName));
        var resources = rule["resources"].Items.Where(entry => IsResource(entry) || (isTold && entry.Is("*"))).ToList();
        return resources.Count == 0 ? [] : resources.Concat(rule["verbs"].Items.Where(IsVerb));
    }

    /// <summary>Whether the rule gives the right, by names or by wildcards.</summary>
    public bool IsCoveredBy(Resource role, Field rule) =>
        Any(rule["verbs"], IsVerb)
        && Any(rule["resources"], entry => entry.Is("*") || IsResource(entry))
        && HasGroup(rule)
        && IsWithin(role)
        && IsUnlimited(rule["resourceNames"]);

    private bool IsVerb(Field entry) => (AlsoByAnyVerb && entry.Is("*")) || IsVerbByName(entry);

    private bool IsVerbByName(Field entry) => entry.Text is { } verb && Verbs.Contains(verb);

    /// <summary>The API server refuses a rule without groups; whoever writes one means the core group.</summary>
    private bool HasGroup(Field rule) =>
        NamesGroup(rule) || Any(rule["apiGroups"], entry => entry.Is("*") || (entry.Is("") && Groups.Contains("")))
        || (rule["apiGroups"].Count == 0 && Groups.Contains(""));

    /// <summary>Whether the rule names a group outside the core, which has too much in it to tell what is meant.</summary>
    private bool NamesGroup(Field rule) =>
        Any(rule["apiGroups"], entry => entry.Text is { Length: > 0 } name && Groups.Contains(name));

    private bool IsResource(Field entry)
    {
        if (entry.Text is { } written)
        {
            foreach (var resource in Resources)
            {
                if (written == resource || IsSubresource(written, resource))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a wildcard before or behind the slash means the subresource. The API server knows only the former, but whoever
    /// writes <c>pods/*</c> means all of them.
    /// </summary>
    private static bool IsSubresource(string written, string resource)
    {
        var slash = resource.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 || written.IndexOf('/', StringComparison.Ordinal) is not (> 0 and var cut))
        {
            return false;
        }

        var (parent, child) = (resource[..slash], resource[(slash + 1)..]);
        var (writtenParent, writtenChild) = (written[..cut], written[(cut + 1)..]);
        return writtenParent == parent
            ? writtenChild == child || writtenChild == "*" || child == "*"
            : writtenParent == "*" && writtenChild == child && child != "*";
    }

    private bool IsWithin(Resource role) => Reach switch
    {
        RoleReach.EveryNamespace => role.Kind == "ClusterRole",
        RoleReach.KubeSystem => role.Kind == "ClusterRole" || role.Namespace == "kube-system",
        _ => true,
    };

    private bool IsUnlimited(Field names) => names.Count == 0 || Any(names, name => name.Text is { } text && IsDangerous(text));

    private static bool Any(Field list, Func<Field, bool> isOne)
    {
        foreach (var item in list.Items)
        {
            if (isOne(item))
            {
                return true;
            }
        }

        return false;
    }
}
