using System.Text;
using Kubescape.Objects;

namespace Kubescape.Manifests.Tests;

/// <summary>A directory of its own that is gone after the test.</summary>
internal sealed class ManifestFolder : IDisposable
{
    public const string Pod = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\n";

    public string Path { get; } = Directory.CreateTempSubdirectory("kubescape-manifests-").FullName;

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public Inventory Load(ManifestOptions? options = null) => Load([Path], options);

    public static Inventory Load(IReadOnlyList<string> paths, ManifestOptions? options = null, string input = "") =>
        ManifestLoader.Load(paths, options ?? new ManifestOptions(), () => new MemoryStream(Encoding.UTF8.GetBytes(input)), CancellationToken.None);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
