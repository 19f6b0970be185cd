using Kubescape.Controls;
using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Reports.Tests;

/// <summary>No format shows a secret that nobody asked for.</summary>
public sealed class SecretTests
{
    private const string Planted = "S3CRET";

    /// <summary>Finds fault with every field there is, so that whatever a report shows of a finding is shown of each.</summary>
    private static readonly TestControl Suspicious = new(
        new ControlInfo("C-0999", "Everything", BaseScore: 5)
        {
            Category = Category.Secrets,
            Judges = [new("", "Pod"), new("", "Secret"), new("", "ConfigMap")],
            Description = "Nothing is right.",
            Remediation = "Start anew.",
        },
        resource => Fields(resource.Root).SelectMany(
            field => new[] { Failure.Review(field), Failure.Delete(field), Failure.Set(field["absent"], "new") }));

    private static readonly string Manifest = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", "secrets.yaml"));

    [Theory, InlineData(true), InlineData(false)]
    public async Task Masks_secrets_in_every_format(bool isFile)
    {
        var result = Scan(isFile, showsSecrets: false);

        foreach (var (name, text) in await EveryFormat.WriteAsync(result, isFile ? Manifest : null))
        {
            Assert.False(text.Contains(Planted, StringComparison.Ordinal), $"{name} shows a secret.");
        }
    }

    [Fact]
    public async Task Shows_secrets_when_asked()
    {
        var formats = await EveryFormat.WriteAsync(Scan(isFile: false, showsSecrets: true), source: null);
        var json = formats.Single(format => format.Name == "json").Text;
        var planted = Manifest.Split('"', '\'', ' ', ',', '\n', ']', '=', '}')
            .Where(word => word.StartsWith(Planted, StringComparison.Ordinal)).ToList();

        Assert.Equal(10, planted.Count);
        Assert.All(planted, secret => Assert.Contains(secret, json, StringComparison.Ordinal));
        foreach (var view in new[] { PrettyView.Resource, PrettyView.Control })
        {
            var text = formats.Single(format => format.Name == view.ToString()).Text;
            Assert.All(planted, secret => Assert.Contains(secret, text, StringComparison.Ordinal));
        }
    }

    private static ScanResult Scan(bool isFile, bool showsSecrets) => PostureScan.Run(
        ScanPlan.For(isFile ? ScanScopes.File : ScanScopes.Cluster, [Suspicious]) with { ShowsSecrets = showsSecrets },
        new Inventory { Resources = TestScans.Parse(Manifest, isFile ? "secrets.yaml" : null) },
        new ScanTarget(isFile ? TargetKind.File : TargetKind.Cluster) { Paths = isFile ? ["secrets.yaml"] : [] },
        TestScans.Clock,
        CancellationToken.None);

    private static IEnumerable<Field> Fields(Field field)
    {
        var children = field.Kind == FieldKind.Sequence ? field.Items : field.Members;
        return children.SelectMany(Fields).Prepend(field);
    }
}
