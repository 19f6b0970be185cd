using Kubescape.Controls;
using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Cli;

/// <summary>What is known of a scan before its plan is made.</summary>
/// <param name="Scope">The kind of scan.</param>
/// <param name="Kinds">The kinds of the objects in files; none for a cluster.</param>
/// <param name="Description">
/// What is scanned, as a sentence without its full stop, for whoever asked for something that does not fit.
/// </param>
internal sealed record ScanSetting(ScanScopes Scope, IReadOnlySet<ResourceKind> Kinds, string Description)
{
    /// <summary>A cluster of which nobody asked yet what cloud it is in.</summary>
    public static ScanSetting AnyCluster { get; } = new(
        ScanScopes.Cluster | ScanScopes.Cloud, new HashSet<ResourceKind>(), "this is a scan of a cluster");

    /// <summary>The setting with facts from elsewhere, which tell the cloud of a cluster that does not tell it itself.</summary>
    /// <exception cref="UsageException">The facts are about another cloud.</exception>
    public ScanSetting With(Inventory facts)
    {
        if (!Scope.HasFlag(ScanScopes.Cluster))
        {
            return this with { Kinds = Kinds.Concat(facts.Resources.Select(fact => fact.Type)).ToHashSet() };
        }

        var cloud = FactFiles.CloudOf(facts);
        if (cloud == CloudService.None || Scope.HasFlag(CloudScopes.Of(cloud)))
        {
            return this;
        }

        return (Scope & ScanScopes.Cloud) == ScanScopes.None
            ? this with { Scope = CloudScopes.Of(cloud), Description = $"the facts are about a cluster of {cloud.Name()}" }
            : throw new UsageException($"--facts: there are facts of {cloud.Name()}, but {Description}.");
    }
}
