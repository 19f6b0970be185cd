using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Tests;

/// <summary>What is done right must not fail: the files of <c>examples/hardened</c>, all together.</summary>
public sealed class HardenedExamplesTests
{
    private static readonly ControlContext Examples = new(new ResourceGraph(Read()), ControlInputs.Default);

    /// <summary>Controls that point out what a person should know of, and those that ask for what not every workload can have.</summary>
    private static readonly string[] Exceptions =
    [
        "C-0018", "C-0056", // probes, also for jobs
        "C-0026", // every CronJob
        "C-0053", // every account that has rights
        "C-0076", // the label app
        "C-0211", // SELinux options, which clusters without SELinux have not
        "C-0209", "C-0232", // every namespace and its roles
        "C-0234", // secrets that an external store holds
        "C-0256", "C-0266", // what the internet reaches
        "C-0257", // what keeps data
    ];

    public static IEnumerable<TheoryDataRow<string>> Ids =>
        Catalog.All.Select(control => control.Info.Id).Except(Exceptions).Select(id => new TheoryDataRow<string>(id));

    [Theory, MemberData(nameof(Ids))]
    public void Finds_nothing(string id)
    {
        var control = Catalog.Find(id)!;

        Assert.Empty(
            from candidate in control.Candidates(Examples)
            from failure in control.Check(candidate, Examples)
            select $"{candidate.Kind}/{candidate.Name} {failure.Path}");
    }

    private static IEnumerable<Resource> Read() =>
        from file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Hardened"), "*.yaml").Order(StringComparer.Ordinal)
        from document in YamlDocuments.Read(File.ReadAllText(file).AsMemory(), TreeLimits.Default)
        select new Resource(document.Tree!.Root);
}
