namespace Kubescape.Cluster;

/// <summary>Where the credential of a user comes from.</summary>
internal interface ICredentialSource
{
    /// <summary>What a user does when the API server refuses the credential, as a part of a sentence.</summary>
    string Renewal { get; }

    /// <summary>The credential for the next request.</summary>
    /// <exception cref="ClusterException">There is none to be had.</exception>
    ValueTask<Credential> GetAsync(CancellationToken cancellationToken);

    /// <summary>Takes note that the API server refused a credential.</summary>
    /// <returns>Whether asking again may give another one.</returns>
    bool Refuse(Credential refused);
}
