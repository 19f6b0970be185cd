using Kubescape.Objects;

namespace Kubescape.Controls.Secrets;

/// <summary>Credentials must not stand in manifests and ConfigMaps.</summary>
/// <remarks>Source: NSA Kubernetes Hardening Guide, "Secrets"; OWASP Kubernetes Top Ten, K08 "Secrets Management Failures".</remarks>
public sealed class CredentialsInConfiguration : Control
{
    private static readonly ResourceKind ConfigMap = new("", "ConfigMap");

    public override ControlInfo Info { get; } = new("C-0012", "Applications credentials in configuration files", BaseScore: 8)
    {
        Category = Category.Secrets,
        Judges = [.. Workload.Kinds, ConfigMap],
        Tags = ["security", "compliance", "security-impact"],
        Inputs = CredentialPatterns.Inputs,
        NeedsConfiguration = true,
        Description = "A password or key in a variable or a ConfigMap can be read by everyone who may look at the object, and by everyone who sees "
            + "the repository it came from.",
        Remediation = "Move the value into a Secret or a secret store, mount it as a file, and replace the credential: it has been seen.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var patterns = CredentialPatterns.Of(context.Inputs);
        return resource.Type == ConfigMap ? CheckConfigMap(resource, patterns) : CheckContainers(resource, patterns);
    }

    private static IEnumerable<Failure> CheckConfigMap(Resource resource, CredentialPatterns patterns)
    {
        foreach (var entry in resource["data"].Members)
        {
            if (entry.Text is { } value && patterns.IsCredentialEntry(entry.Name, value))
            {
                yield return Failure.Delete(entry) with { Path = $"data[{entry.Name}]" };
            }
        }
    }

    private static IEnumerable<Failure> CheckContainers(Resource resource, CredentialPatterns patterns)
    {
        foreach (var container in Workload.Containers(resource))
        {
            foreach (var variable in container["env"].Items)
            {
                if (variable["name"].Text is { } name && variable["value"].Text is { } value && patterns.IsCredentialVariable(name, value))
                {
                    yield return Failure.Delete(variable["name"]);
                    yield return Failure.Delete(variable["value"]);
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
