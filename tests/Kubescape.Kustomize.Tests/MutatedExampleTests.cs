using CsCheck;

namespace Kubescape.Kustomize.Tests;

public sealed class MutatedExampleTests : IDisposable
{
    private static readonly string[] Pieces =
    [
        "\0", "null", "[]", "{}", "- ", ": ", "\n", "\"", "*", "&a ", "1", "true", "/", "..", "$(", "$patch: delete", "[a=b]",
        "(", "~1",
    ];

    private readonly string directory = Directory.CreateTempSubdirectory("kustomize").FullName;

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Fact]
    public void Fails_with_a_place_or_not_at_all()
    {
        var files = Directory.GetFiles(Path.Combine(Examples.Root, "good"), "*.yaml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).ToArray();

        Gen.Select(Gen.Int[0, files.Length - 1], Gen.Double[0, 1], Gen.Int[0, 12], Gen.Int[0, Pieces.Length - 1])
            .Sample(
                (file, at, removed, piece) =>
                {
                    var relative = Path.GetRelativePath(Path.Combine(Examples.Root, "good"), files[file]);
                    var text = File.ReadAllText(files[file]);
                    var place = (int)(at * (text.Length - 1));
                    var rest = text[Math.Min(text.Length, place + removed)..];
                    Build(relative.Split('/')[0], relative, text[..place] + Pieces[piece] + rest);
                },
                iter: 1_500, threads: 1);
    }

    private void Build(string name, string file, string text)
    {
        var copy = Path.Combine(directory, name);
        var original = Path.Combine(Examples.Root, "good", name);
        foreach (var path in Directory.GetFiles(original, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(original, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target, overwrite: true);
        }

        File.WriteAllText(Path.Combine(directory, file), text);
        try
        {
            var top = Path.Combine(copy, "top");
            KustomizeBuild.Run(Directory.Exists(top) ? top : copy, new KustomizeOptions());
        }
        catch (KustomizeException error)
        {
            Assert.NotEmpty(error.File);
        }
    }
}
