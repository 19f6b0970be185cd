using Kubescape.Objects;

namespace Kubescape.Controls.Rbac.Roles;

/// <summary>A check of the rules of roles, whether or not anybody is bound to them.</summary>
/// <remarks>
/// <para>
/// The next binding makes a dangerous role a danger, and in manifests the binding may be elsewhere: so the role itself is judged.
/// What the API server makes is left out, see <see cref="ShippedRbac"/>.
/// </para>
/// <para>
/// Wildcards give many rights at once, and one flaw should not be reported as thirty. So a rule with wildcards for verbs and for
/// resources belongs to the controls X-0001 and X-0002, each wildcard to the control of its field, which names the rights that
/// hide behind it, and a right to the control of that right where the rule names the resource, or all resources of a named API
/// group outside the core.
/// </para>
/// </remarks>
public abstract class RoleControl : Control
{
    public sealed override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        ShippedRbac.IsRole(resource) ? [] : Faults(resource);

    /// <summary>What is wrong with the role.</summary>
    protected virtual IEnumerable<Failure> Faults(Resource role) => role["rules"].Items.SelectMany(rule => Faults(role, rule));

    /// <summary>What is wrong with one rule.</summary>
    protected abstract IEnumerable<Failure> Faults(Resource role, Field rule);
}
