using System.Text;
using Kubescape.Controls;

namespace Kubescape.Posture;

/// <summary>The name of the one rule that each control has in reports: the name of the control in kebab case.</summary>
public static class RuleName
{
    /// <summary><c>non-root-containers</c> for Non-root containers; the id in lower case where the name has no letters.</summary>
    public static string Of(ControlInfo control)
    {
        var name = new StringBuilder(control.Name.Length);
        foreach (var character in control.Name)
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                name.Append(char.ToLowerInvariant(character));
            }
            else if (name.Length > 0 && name[^1] != '-')
            {
                name.Append('-');
            }
        }

        return name.Length > 0 ? name.ToString().TrimEnd('-') : control.Id.ToLowerInvariant();
    }
}
