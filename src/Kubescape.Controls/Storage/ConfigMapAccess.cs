using Kubescape.Objects;

namespace Kubescape.Controls.Storage;

/// <summary>A workload that mounts ConfigMaps can read them.</summary>
/// <remarks>Source: Kubernetes documentation, "ConfigMaps", "Using ConfigMaps as files"; "Projected Volumes".</remarks>
public sealed class ConfigMapAccess : MountedObjectControl
{
    private static readonly ResourceKind ConfigMap = new("", "ConfigMap");

    public override ControlInfo Info { get; } = new("C-0258", "Workload with ConfigMap access", BaseScore: 5)
    {
        Category = Category.Workload,
        SubCategory = Category.Storage,
        Judges = Workload.Kinds,
        Reads = [ConfigMap],
        Tags = ["security"],
        AttackSteps = [new("workload-external-track", "Data Collection")],
        Description = "Configuration tells an intruder where to go next: addresses of databases and services, names of "
            + "accounts, and sometimes the passwords that should not be there.",
        Remediation = "Mount a ConfigMap only in the containers that need it, and keep credentials out of it.",
    };

    protected override ResourceKind Mounted => ConfigMap;

    protected override IEnumerable<Field> NamesIn(Field volume) =>
        volume["projected"]["sources"].Items.Select(source => source["configMap"]["name"]).Prepend(volume["configMap"]["name"]);
}
