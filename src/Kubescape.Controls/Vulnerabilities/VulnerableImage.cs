using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Controls.Vulnerabilities;

/// <summary>A program whose image tells by its tag that it has a known weakness.</summary>
public abstract class VulnerableImage : Control
{
    private readonly string program;
    private readonly VulnerableReleases releases;
    private readonly string expected;

    private protected VulnerableImage(string program, VulnerableReleases releases, string expected)
    {
        this.program = program;
        this.releases = releases;
        this.expected = expected;
    }

    /// <summary>What programs run as.</summary>
    protected static ImmutableArray<ResourceKind> Programs { get; } =
        [new("apps", "DaemonSet"), new("apps", "Deployment"), new("apps", "StatefulSet")];

    public sealed override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        from container in Workload.Containers(resource, ContainerLists.Main)
        where container["image"].Text is { } image && IsVulnerable(image)
        select Failure.Review(container["image"]) with { Expected = expected };

    /// <summary>A tag of two numbers moves to the newest release of its line, so that it tells too little.</summary>
    private bool IsVulnerable(string image) =>
        ImageReference.TryParse(image, out var reference)
        && reference.Repository[(reference.Repository.LastIndexOf('/') + 1)..] == program
        && reference.Tag is { } tag
        && ReleaseNumber.Of(tag) is { Build: >= 0 } version
        && releases.Contain(version);
}
