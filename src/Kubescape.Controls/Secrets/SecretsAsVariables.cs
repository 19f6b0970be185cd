using Kubescape.Objects;

namespace Kubescape.Controls.Secrets;

/// <summary>Secrets must reach a container as files, not as environment variables.</summary>
/// <remarks>
/// Source: CIS Kubernetes Benchmark, section 5.4, "Prefer using Secrets as files over Secrets as environment variables".
/// </remarks>
public sealed class SecretsAsVariables : Control
{
    public override ControlInfo Info { get; } =
        new("C-0207", "Prefer using secrets as files over secrets as environment variables", BaseScore: 4)
    {
        Category = Category.Workload,
        SubCategory = Category.Secrets,
        Judges = Workload.Kinds,
        Description = "Environment variables leak: child processes inherit them, crash reports and debug pages print them. They "
            + "also keep their value when the Secret is rotated.",
        Remediation = "Mount the Secret as a read-only volume and let the application read the file.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        foreach (var container in Workload.Containers(resource))
        {
            foreach (var variable in container["env"].Items)
            {
                if (variable["valueFrom"]["secretKeyRef"].HasValue)
                {
                    yield return Failure.Remove(variable) with { Path = variable["name"].Path };
                }
            }

            foreach (var source in container["envFrom"].Items)
            {
                if (source["secretRef"].HasValue)
                {
                    yield return Failure.Remove(source) with { Path = source["secretRef"].Path };
                }
            }
        }
    }
}
