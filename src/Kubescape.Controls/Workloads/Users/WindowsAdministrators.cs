using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>A Windows container must run as an ordinary user.</summary>
/// <remarks>Source: "Configure RunAsUserName for Windows pods and containers" in the Kubernetes documentation.</remarks>
public sealed class WindowsAdministrators : WorkloadControl
{
    public override ControlInfo Info { get; } = new("X-0070", "Windows container runs as administrator", BaseScore: 5)
    {
        Category = Category.Workload,
        SubCategory = Category.NodeEscape,
        Judges = Workload.Kinds,
        Tags = ["security"],
        Description = "ContainerAdministrator and the accounts of the system own every file and process of a Windows container. "
            + "An intruder can install services and drivers there, and has the best start for a break out to the node.",
        Remediation = "Set windowsOptions.runAsUserName to ContainerUser or to a user that the image brings.",
    };

    protected override IEnumerable<Failure> Failures(Resource workload, Field pod, ControlContext context) =>
        from security in SecurityContexts.Of(workload)
        let user = security["windowsOptions"]["runAsUserName"]
        where user.Text is { } name && IsAdministrator(name)
        select Failure.Set(user, "ContainerUser");

    /// <summary>Whether the account, with or without its domain, has all rights. Windows does not look at case.</summary>
    private static bool IsAdministrator(string account) =>
        account[(account.LastIndexOf('\\') + 1)..].ToUpperInvariant() is "CONTAINERADMINISTRATOR" or "ADMINISTRATOR" or "SYSTEM";
}
