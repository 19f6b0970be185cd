namespace Kubescape.Kustomize;

/// <summary>What a generated object does to one that is there.</summary>
internal enum GenerationBehavior
{
    /// <summary>There must be none.</summary>
    Create,

    /// <summary>It takes its place.</summary>
    Replace,

    /// <summary>It adds its entries.</summary>
    Merge,
}
