using Kubescape.Objects;

namespace Kubescape.Controls.Rbac.Roles;

/// <summary>What wildcards in the rules of roles mean.</summary>
internal static class RoleRule
{
    /// <summary>Whether the rule allows everything, in the core group at least, where Secrets and pods are.</summary>
    public static bool AllowsEverything(Field rule) =>
        HasWildcard(rule["verbs"]) && HasWildcard(rule["resources"]) && rule["resourceNames"].Count == 0
        && rule["apiGroups"].Items.Any(group => group.Text is "*" or "");

    /// <summary>The entries of a list that stand for everything.</summary>
    public static IEnumerable<Field> Wildcards(Field list) => list.Items.Where(entry => entry.Is("*"));

    private static bool HasWildcard(Field list)
    {
        foreach (var item in list.Items)
        {
            if (item.Is("*"))
            {
                return true;
            }
        }

        return false;
    }
}
