using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Controls.Rbac;

/// <summary>A right, as the rules of roles spell it.</summary>
/// <remarks>
/// Source: Kubernetes documentation, "Using RBAC Authorization". Names are compared as written: <c>*</c> is one more name.
/// </remarks>
/// <param name="Right">The right in words that follow "to": <c>read Secrets</c>.</param>
/// <param name="Verbs">Any of these verbs.</param>
/// <param name="Resources">On any of these resources.</param>
/// <param name="ApiGroups">In any of these API groups; the core group is empty.</param>
public sealed record Permission(
    string Right, ImmutableArray<string> Verbs, ImmutableArray<string> Resources, ImmutableArray<string> ApiGroups)
{
    /// <summary>The entries of a role's rule that give the right; none when the rule does not give it.</summary>
    public IEnumerable<Field> GrantedBy(Field rule)
    {
        var (resources, verbs, apiGroups) = (rule["resources"], rule["verbs"], rule["apiGroups"]);
        return HasAny(verbs, Verbs) && HasAny(resources, Resources) && HasAny(apiGroups, ApiGroups)
            ? resources.Items.Where(item => IsAny(item, Resources))
                .Concat(verbs.Items.Where(item => IsAny(item, Verbs)))
                .Concat(apiGroups.Items.Where(item => IsAny(item, ApiGroups)))
            : [];
    }

    /// <summary>Every rule of every role passes here for every right, and most give none: so this allocates nothing.</summary>
    private static bool HasAny(Field list, ImmutableArray<string> names)
    {
        foreach (var item in list.Items)
        {
            if (IsAny(item, names))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAny(Field item, ImmutableArray<string> names) => item.Text is { } text && names.Contains(text);
}
