namespace Kubescape.Controls;

/// <summary>The kinds of scan that a control makes sense in.</summary>
[Flags]
public enum ScanScopes
{
    /// <summary>None: never scanned.</summary>
    None = 0,

    /// <summary>Manifests.</summary>
    File = 1,

    /// <summary>A live cluster, whoever runs it.</summary>
    Cluster = 2,

    /// <summary>Both.</summary>
    ClusterAndFile = Cluster | File,

    /// <summary>A live cluster of Azure Kubernetes Service.</summary>
    Aks = 4,

    /// <summary>A live cluster of Amazon Elastic Kubernetes Service.</summary>
    Eks = 8,

    /// <summary>A live cluster of Google Kubernetes Engine.</summary>
    Gke = 16,

    /// <summary>A live cluster that a cloud runs.</summary>
    Cloud = Aks | Eks | Gke,
}
