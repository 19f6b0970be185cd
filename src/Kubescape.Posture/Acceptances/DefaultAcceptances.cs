using System.Collections.Immutable;
using Kubescape.Controls;
using Kubescape.Objects;

namespace Kubescape.Posture;

/// <summary>Acceptances of what clusters bring along, which their users can neither mend nor leave out.</summary>
public static class DefaultAcceptances
{
    private const string File = "default-exceptions.json";

    private static readonly Lazy<Field> Document = new(Read);

    /// <summary>Those for a scan of this kind: none for files, and of the clouds only those of the cluster's own.</summary>
    public static ImmutableArray<Acceptance> For(ScanScopes scope) => !scope.HasFlag(ScanScopes.Cluster)
        ? []
        :
        [
            .. Of("any"),
            .. scope.HasFlag(ScanScopes.Aks) ? Of("aks") : [],
            .. scope.HasFlag(ScanScopes.Eks) ? Of("eks") : [],
            .. scope.HasFlag(ScanScopes.Gke) ? Of("gke") : [],
        ];

    private static ImmutableArray<Acceptance> Of(string name) =>
        ExceptionsFile.Read(Document.Value[name], File, AcceptanceOrigin.Default);

    private static Field Read()
    {
        using var stream = typeof(DefaultAcceptances).Assembly.GetManifestResourceStream(File)
            ?? throw new InvalidOperationException($"The data file {File} is not in the assembly.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return JsonDocuments.ReadOne(bytes, TreeLimits.Default).Root;
    }
}
