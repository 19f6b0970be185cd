using Kubescape.Objects;

namespace Kubescape.Controls.Admission;

/// <summary>An admission policy refuses what breaks it.</summary>
/// <remarks>Source: ValidatingAdmissionPolicyBindingSpec in the API reference, <c>validationActions</c>.</remarks>
public sealed class WarningPolicy : Control
{
    public override ControlInfo Info { get; } = new("X-0182", "Admission policy that only warns", BaseScore: 3)
    {
        Category = Category.AccessControl,
        Judges = [new("admissionregistration.k8s.io", "ValidatingAdmissionPolicyBinding")],
        Tags = ["security"],
        Description = "The binding warns of objects that break the policy, or notes them, and admits them all the same.",
        Remediation = "Add Deny to validationActions once nothing that is wanted breaks the policy.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var actions = resource["spec"]["validationActions"];
        if (actions.Count > 0 && !actions.Items.Any(action => action.Is("Deny")))
        {
            yield return Failure.Review(actions) with { Expected = "Deny among them" };
        }
    }
}
