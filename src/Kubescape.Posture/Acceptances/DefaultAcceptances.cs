using System.Collections.Immutable;
using Kubescape.Controls;
using Kubescape.Objects;

namespace Kubescape.Posture;

/// <summary>Acceptances of what clusters bring along, which their users can neither mend nor leave out.</summary>
public static class DefaultAcceptances
{
    private const string File = "default-exceptions.json";

    private static readonly Lazy<Field> Document = new(Read);

    private static readonly (string Name, ScanScopes Scope)[] Sets =
    [
        ("any", ScanScopes.Cluster),
        ("aks", ScanScopes.Aks),
        ("eks", ScanScopes.Eks),
        ("gke", ScanScopes.Gke),
    ];

    /// <summary>All of them; those for every cluster first.</summary>
    public static ImmutableArray<DefaultAcceptance> All =>
    [
        .. from set in Sets
           from acceptance in ExceptionsFile.Read(Document.Value[set.Name], File, AcceptanceOrigin.Default)
           select new DefaultAcceptance(set.Scope, acceptance),
    ];

    /// <summary>Those for a scan of this kind: none for files, and of the clouds only those of the cluster's own.</summary>
    public static ImmutableArray<Acceptance> For(ScanScopes scope) => scope.HasFlag(ScanScopes.Cluster)
        ? [.. All.Where(entry => scope.HasFlag(entry.Scope)).Select(entry => entry.Acceptance)]
        : [];

    private static Field Read()
    {
        using var stream = typeof(DefaultAcceptances).Assembly.GetManifestResourceStream(File)
            ?? throw new InvalidOperationException($"The data file {File} is not in the assembly.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return JsonDocuments.ReadOne(bytes, TreeLimits.Default).Root;
    }
}
