using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Controls.Rbac;

/// <summary>A right, as the rules of roles spell it.</summary>
/// <remarks>Source: Kubernetes documentation, "Using RBAC Authorization". Names are compared as written: <c>*</c> is one more name.</remarks>
/// <param name="Right">The right in words that follow "to": <c>read Secrets</c>.</param>
/// <param name="Verbs">Any of these verbs.</param>
/// <param name="Resources">On any of these resources.</param>
/// <param name="ApiGroups">In any of these API groups; the core group is empty.</param>
public sealed record Permission(string Right, ImmutableArray<string> Verbs, ImmutableArray<string> Resources, ImmutableArray<string> ApiGroups)
{
    /// <summary>The entries of a role's rule that give the right; none when the rule does not give it.</summary>
    public ImmutableArray<Field> GrantedBy(Field rule)
    {
        var resources = Named(rule["resources"], Resources);
        var verbs = Named(rule["verbs"], Verbs);
        var apiGroups = Named(rule["apiGroups"], ApiGroups);
        return resources.IsEmpty || verbs.IsEmpty || apiGroups.IsEmpty ? [] : [.. resources, .. verbs, .. apiGroups];
    }

    private static ImmutableArray<Field> Named(Field list, ImmutableArray<string> names) =>
        [.. list.Items.Where(item => item.Text is { } text && names.Contains(text))];
}
