using Kubescape.Objects;

namespace Kubescape.Controls.ControlPlane;

/// <summary>The authority whose clients etcd lets in is not the one whose clients the API server lets in.</summary>
/// <remarks>
/// Files are compared by the paths on the command lines. Source: CIS Kubernetes Benchmark, section 2.7.
/// </remarks>
public sealed class EtcdAuthority : Control
{
    private static readonly ResourceKind Pod = new("", "Pod");
    private static readonly ClientAuthority OfServer = new(ControlPlaneProgram.ApiServer, "client-ca-file");
    private static readonly ClientAuthority OfStore = new(ControlPlaneProgram.Etcd, "trusted-ca-file");

    public override ControlInfo Info { get; } = new(
        "C-0159", "Ensure that a unique Certificate Authority is used for etcd", BaseScore: 8)
    {
        Category = Category.ControlPlane,
        Judges = [Pod],
        Scopes = ScanScopes.Cluster,
        Description = "When etcd trusts the authority that signs the certificates of users and nodes, each of them can go "
            + "past the API server and read or change every object in etcd.",
        Remediation = "Make an authority for etcd alone, and name it in --trusted-ca-file of etcd and --etcd-cafile of the "
            + "API server.",
    };

    public override IEnumerable<Resource> Candidates(ControlContext context) =>
        context.Graph.OfKinds(Info.Judges).Where(pod => OfServer.Program.RunsIn(pod) || OfStore.Program.RunsIn(pod));

    public override string? WhyNotEvaluated(ControlContext context)
    {
        var pods = Candidates(context).ToList();
        var missing = new[] { OfServer.Program, OfStore.Program }.FirstOrDefault(program => !pods.Any(program.RunsIn));
        return missing?.WhyNotVisible;
    }

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        Shared(resource, OfServer, OfStore, context).Concat(Shared(resource, OfStore, OfServer, context));

    private static IEnumerable<Failure> Shared(Resource pod, ClientAuthority own, ClientAuthority other, ControlContext context) =>
        from flag in own.In(pod)
        let sharing = context.Graph.OfKinds([Pod])
            .FirstOrDefault(candidate => other.In(candidate).Any(found => found.Value == flag.Value))
        where sharing is not null
        from failure in (Failure[])
        [
            Failure.Review(flag.At) with { Expected = "one authority for the clients of etcd, another for those of the API server" },
            Failure.Because(sharing, other.In(sharing).First(found => found.Value == flag.Value).At),
        ]
        select failure;

    /// <summary>The file of the authority whose certificates a program lets in.</summary>
    private sealed record ClientAuthority(ControlPlaneProgram Program, string Flag)
    {
        public IEnumerable<CommandLineFlag> In(Resource pod) =>
            Program.CommandLines(pod).Select(line => line.Find(Flag)).OfType<CommandLineFlag>()
                .Where(flag => flag.Value.Length > 0);
    }
}
