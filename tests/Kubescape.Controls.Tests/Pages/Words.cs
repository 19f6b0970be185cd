using Kubescape.Objects;

namespace Kubescape.Controls.Tests.Pages;

/// <summary>What the pages and their index call things.</summary>
internal static class Words
{
    private static readonly (ScanScopes Scope, string Words)[] Scopes =
    [
        (ScanScopes.File, "files"), (ScanScopes.Cluster, "clusters"), (ScanScopes.Aks, "AKS clusters"), (ScanScopes.Eks, "EKS clusters"),
        (ScanScopes.Gke, "GKE clusters"),
    ];

    /// <summary>The scans that a control takes part in.</summary>
    public static string Of(ScanScopes scopes) =>
        string.Join(", ", Scopes.Where(entry => scopes.HasFlag(entry.Scope)).Select(entry => entry.Words));

    /// <summary>A kind, <c>apps/Deployment</c> or <c>Pod</c>.</summary>
    public static string Of(ResourceKind kind) => kind.ToString().TrimStart('/');

    /// <summary>The frameworks that hold a control; that of all controls tells nothing.</summary>
    public static IEnumerable<Framework> FrameworksOf(Control control) =>
        FrameworkLibrary.With(control).Where(framework => framework.Name != FrameworkLibrary.AllControls);
}
