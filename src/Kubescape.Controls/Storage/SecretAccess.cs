using Kubescape.Objects;

namespace Kubescape.Controls.Storage;

/// <summary>A workload that mounts Secrets can read them.</summary>
/// <remarks>Source: Kubernetes documentation, "Secrets", "Using Secrets as files from a Pod"; "Projected Volumes".</remarks>
public sealed class SecretAccess : MountedObjectControl
{
    private static readonly ResourceKind Secret = new("", "Secret");

    public override ControlInfo Info { get; } = new("C-0255", "Workload with secret access", BaseScore: 8)
    {
        Category = Category.Workload,
        SubCategory = Category.Secrets,
        Judges = Workload.Kinds,
        Reads = [Secret],
        Tags = ["security"],
        AttackSteps = [new("workload-external-track", "Secret Access")],
        Description = "Whoever breaks into a container that mounts a Secret has what it protects: the database behind a "
            + "password, the account behind a token.",
        Remediation = "Mount a Secret only in the containers that need it, with only the keys they need; keep those "
            + "workloads off the internet.",
    };

    protected override ResourceKind Mounted => Secret;

    protected override IEnumerable<Field> NamesIn(Field volume) =>
        volume["projected"]["sources"].Items.Select(source => source["secret"]["name"]).Prepend(volume["secret"]["secretName"]);
}
