using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Rbac;

/// <summary>The account that pods get when they name none.</summary>
/// <remarks>
/// Source: CIS Kubernetes Benchmark, section 5.1, "Ensure that default service accounts are not actively used".
/// </remarks>
internal static class DefaultAccounts
{
    private const string Name = "default";

    /// <summary>The kind.</summary>
    public static ResourceKind Kind { get; } = new("", "ServiceAccount");

    /// <summary>Whether this is the default account of a namespace.</summary>
    public static bool Is(Resource resource) => resource.Type == Kind && resource.Name == Name;

    /// <summary>The places where a binding gives rights to a default account; what Kubernetes itself binds is left out.</summary>
    public static IEnumerable<Failure> BoundBy(Resource binding) =>
        binding["metadata"]["labels"]["kubernetes.io/bootstrapping"].Is("rbac-defaults")
            ? []
            : binding["subjects"].Items
                .Where(subject => SubjectKey.Of(subject) is { Kind: "ServiceAccount", Name: Name })
                .Select(Failure.Remove);
}
