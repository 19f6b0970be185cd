using Kubescape.Objects;

namespace Kubescape.Kustomize.Tests;

public class ExampleTests
{
    private const string NoKubectl = "kubectl is not installed, so there is nothing to compare with.";

    [Theory]
    [MemberData(nameof(Examples.Good), MemberType = typeof(Examples))]
    public void Builds_what_kubectl_builds(string name)
    {
        Assert.SkipUnless(Kubectl.IsThere, NoKubectl);
        var directory = Examples.Path("good", name);
        var (exitCode, output, errors) = Kubectl.Build(directory);
        Assert.True(exitCode == 0, errors);

        var built = KustomizeBuild.Run(directory, new KustomizeOptions());

        var expected = YamlDocuments.Read(output.AsMemory(), TreeLimits.Default).Select(document => Sorted(document.Tree!.Root));
        Assert.Equal(expected, built.Objects.Select(item => Sorted(item.Tree.Root)));
    }

    [Theory]
    [MemberData(nameof(Examples.Bad), MemberType = typeof(Examples))]
    public void Refuses_what_kubectl_refuses(string name)
    {
        var directory = Examples.Path("errors", name);

        var error = Assert.Throws<KustomizeException>(() => KustomizeBuild.Run(directory, new KustomizeOptions()));

        var golden = Path.Combine(Examples.Root, "errors", name, "message.txt");
        var message = error.Message.Replace(Path.Combine(Examples.Root, "errors", name), "DIR", StringComparison.Ordinal) + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(golden, message);
        }

        Assert.Equal(File.ReadAllText(golden), message);
        Assert.SkipUnless(Kubectl.IsThere, NoKubectl);
        Assert.NotEqual(0, Kubectl.Build(directory).ExitCode);
    }

    /// <summary>One line for each scalar, members in ordinal order, so that a difference shows where it is.</summary>
    private static string Sorted(Field field) => string.Join('\n', Lines(field, ""));

    private static IEnumerable<string> Lines(Field field, string path) => field.Kind switch
    {
        FieldKind.Mapping when field.Count > 0 =>
            field.Members.OrderBy(member => member.Name, StringComparer.Ordinal)
                .SelectMany(member => Lines(member, FieldPath.AppendName(path, member.Name))),
        FieldKind.Sequence when field.Count > 0 =>
            field.Items.SelectMany((item, index) => Lines(item, FieldPath.AppendIndex(path, index))),
        _ => [$"{path} = {field}"],
    };
}
