using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>A pod must name its account in the field that will stay.</summary>
/// <remarks>Source: PodSpec in the API reference: serviceAccount is a deprecated alias of serviceAccountName.</remarks>
public sealed class DeprecatedServiceAccount : Control
{
    public override ControlInfo Info { get; } = new("C-0294", "Deprecated serviceAccount field", BaseScore: 3)
    {
        Category = Category.Workload,
        Judges = Workload.Kinds,
        Tags = ["devops"],
        Description = "Tools and policies read serviceAccountName. A pod that names its account in the old field only can escape "
            + "them, and two fields that differ leave open which account is meant.",
        Remediation = "Move the name to serviceAccountName and remove serviceAccount.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var pod = Workload.PodSpec(resource);
        var (old, current) = (pod["serviceAccount"], pod["serviceAccountName"]);
        if (!old.HasValue || old.ValueEquals(current))
        {
            yield break;
        }

        yield return Failure.Delete(old);
        if (!current.HasValue && old.Text is { } name)
        {
            yield return Failure.Set(current, name);
        }
    }
}
