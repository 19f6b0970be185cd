using System.Collections.Frozen;
using Kubescape.Objects;

namespace Kubescape.Controls.ApiVersions;

/// <summary>A manifest must be written in a version that Kubernetes still serves.</summary>
/// <remarks>
/// Source: "Deprecated API Migration Guide" in the Kubernetes documentation. Of files only: an API server gives every object in
/// the version that it is asked for. The fields of versions differ, so that the version alone cannot be rewritten.
/// </remarks>
public sealed class RemovedApi : Control
{
    private static readonly FrozenDictionary<(string Version, string Kind), RemovedVersion> Removed =
        RemovedVersions.All.ToFrozenDictionary(one => (one.Version, one.Kind));

    public override ControlInfo Info { get; } = new("X-0116", "API version no longer served", BaseScore: 3)
    {
        Category = Category.Workload,
        Judges = [.. RemovedVersions.All.Select(one => one.Type).Distinct()],
        Scopes = ScanScopes.File,
        Tags = ["devops"],
        Description = "The object is written in a version of the API that Kubernetes has removed. A cluster that is up to date "
            + "refuses it, be it a role, a policy or a workload, and one that takes it no longer gets security fixes.",
        Remediation = "Rewrite the manifest for the version that took its place, whose fields may differ: kubectl convert helps.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        if (Removed.TryGetValue((resource.ApiVersion, resource.Kind), out var removed))
        {
            yield return Failure.Review(resource["apiVersion"]) with
            {
                Expected = $"{removed.Successor}, since Kubernetes {removed.RemovedIn} has no {removed.Version} {removed.Kind}",
            };
        }
    }
}
