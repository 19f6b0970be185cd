using System.Formats.Tar;
using System.IO.Compression;
using Kubescape.Objects;

namespace Kubescape.Conformance.Tests;

/// <summary>The unpacked archive of Helm cases; it is removed when nobody needs it any more.</summary>
internal sealed class HelmCases : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("helm-cases-").FullName;

    public HelmCases()
    {
        using var file = File.OpenRead(ConformanceData.Path("helm", "helm-template.tar.gz"));
        using var packed = new GZipStream(file, CompressionMode.Decompress);
        TarFile.ExtractToDirectory(packed, folder, overwriteFiles: false);
        Folder = File.Exists(Path.Combine(folder, "cases.json")) ? folder : Directory.GetDirectories(folder).Single();
    }

    /// <summary>The directory that paths in arguments are relative to.</summary>
    public string Folder { get; }

    public IReadOnlyList<HelmCase> Read()
    {
        var cases = new List<HelmCase>();
        var json = File.ReadAllBytes(Path.Combine(Folder, "cases.json"));
        foreach (var item in JsonDocuments.ReadOne(json, TreeLimits.Default).Root.Items)
        {
            var arguments = new List<string>();
            foreach (var argument in item["args"].Items)
            {
                arguments.Add(argument.Scalar!);
            }

            cases.Add(new HelmCase(
                Folder,
                item["chart"].Text!,
                arguments,
                File.ReadAllText(Path.Combine(Folder, "expected", item["expected"].Text!)),
                item["error"].IsTrue));
        }

        return cases;
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
