namespace Kubescape.Objects;

/// <summary>The clouds whose clusters are recognised and judged by controls of their own.</summary>
public enum CloudService
{
    /// <summary>None of them, as far as is known.</summary>
    None,

    /// <summary>Azure Kubernetes Service.</summary>
    Aks,

    /// <summary>Amazon Elastic Kubernetes Service.</summary>
    Eks,

    /// <summary>Google Kubernetes Engine.</summary>
    Gke,
}
