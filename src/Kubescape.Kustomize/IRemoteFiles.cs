namespace Kubescape.Kustomize;

/// <summary>Reads files that a kustomization names by address.</summary>
public interface IRemoteFiles
{
    /// <summary>The content.</summary>
    /// <exception cref="IOException">It cannot be had.</exception>
    byte[] Read(Uri address);
}
