using Kubescape.Objects;

namespace Kubescape.Controls.Secrets;

/// <summary>Secrets belong into files, not into environment variables.</summary>
/// <remarks>Source: CIS Kubernetes Benchmark, "Prefer using Secrets as files over Secrets as environment variables".</remarks>
public sealed class SecretsInVariables : Control
{
    public override ControlInfo Info { get; } = new("C-0207", "Prefer using secrets as files over secrets as environment variables", BaseScore: 4)
    {
        Category = Category.Workload,
        SubCategory = Category.Secrets,
        Judges = Workload.Kinds,
        Description = "Programs inherit the environment, print it in crash reports and show it in /proc; it cannot be changed while they run. A "
            + "mounted file is read when needed, has permissions, and follows the Secret.",
        Remediation = "Mount the Secret as a volume and let the program read the file.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        foreach (var container in Workload.Containers(resource))
        {
            foreach (var variable in container["env"].Items)
            {
                if (variable["valueFrom"]["secretKeyRef"].HasValue)
                {
                    yield return Failure.Delete(variable["name"]);
                }
            }

            foreach (var source in container["envFrom"].Items)
            {
                if (source["secretRef"].HasValue)
                {
                    yield return Failure.Delete(source["secretRef"]);
                }
            }
        }
    }
}
