using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Controls.Admission;

/// <summary>What guards the cluster says no when it cannot be asked.</summary>
/// <remarks>
/// Source: Kubernetes documentation, "Dynamic Admission Control", "Failure policy", and "Validating Admission Policy"; both fail
/// closed unless told otherwise. Webhooks that see neither pods nor workloads nor roles only check objects of their own.
/// </remarks>
public sealed class FailOpen : Control
{
    private const string Group = "admissionregistration.k8s.io";

    private static readonly ImmutableArray<ResourceKind> Kinds =
        [new(Group, "ValidatingAdmissionPolicy"), new(Group, "ValidatingWebhookConfiguration")];

    public override ControlInfo Info { get; } = new("X-0177", "Admission check that fails open", BaseScore: 4)
    {
        Category = Category.AccessControl,
        Judges = Kinds,
        Tags = ["security"],
        Description = "With failurePolicy Ignore everything is admitted while the check does not answer. An intruder keeps it "
            + "from answering, by load or by deleting its pods, and goes past.",
        Remediation = "Set failurePolicy to Fail; run the webhook with several replicas, and exempt its own namespace.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        resource.Kind == "ValidatingAdmissionPolicy"
            ? Open(resource["spec"], resource["spec"]["matchConstraints"]["resourceRules"])
            : resource["webhooks"].Items.SelectMany(webhook => Open(webhook, webhook["rules"]));

    private static IEnumerable<Failure> Open(Field check, Field rules) =>
        check["failurePolicy"].Is("Ignore") && WebhookRules.SeeSecurity(rules)
            ? [Failure.Replace(check["failurePolicy"], "Fail")]
            : [];
}
