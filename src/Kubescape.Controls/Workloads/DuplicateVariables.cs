using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>A container must set each environment variable once.</summary>
/// <remarks>Source: EnvVar in the API reference: of variables with one name, the last takes precedence.</remarks>
public sealed class DuplicateVariables : Control
{
    public override ControlInfo Info { get; } = new("C-0295", "Duplicate environment variable", BaseScore: 3)
    {
        Category = Category.Workload,
        Judges = Workload.Kinds,
        Tags = ["devops"],
        Description = "Of two variables with one name only the last counts. Whoever reads or edits the first believes in a "
            + "setting that is not in force, which may be the safe one.",
        Remediation = "Keep the one entry that is meant and remove the others.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        from container in Workload.Containers(resource)
        from sameName in container["env"].Items.Select(variable => variable["name"]).Where(name => name.HasValue).GroupBy(name => name.Scalar)
        where sameName.Skip(1).Any()
        from name in sameName
        select Failure.Look(name) with { Expected = "one variable of this name" };
}
