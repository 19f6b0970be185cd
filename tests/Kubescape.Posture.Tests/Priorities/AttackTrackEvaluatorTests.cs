using Kubescape.Controls;

namespace Kubescape.Posture.Tests.Priorities;

public sealed class AttackTrackEvaluatorTests
{
    private const string TwoReplicas = "{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {bad: true, replicas: 2}}";

    private static readonly string[] TracksThatBeginOutside =
    [
        "workload-external-track", "service-destruction", "external-workload-with-cluster-takeover-roles",
        "external-database-without-authentication", "workload-unauthenticated-service",
    ];

    [Fact]
    public void Adds_up_the_vectors_of_all_tracks()
    {
        var exposed = new TestControl("C-9001", 7)
        {
            AttackSteps = [.. TracksThatBeginOutside.Select(track => new AttackStep(track, "Initial Access"))],
        };
        var hostPath = new TestControl("C-9002", 7) { AttackSteps = [new("workload-external-track", "Privilege Escalation (Node)")] };

        var priority = Assert.Single(TestScan.Run(TwoReplicas, exposed, hostPath).Priorities);

        Assert.Equal(((7 + 7) * 1.2) + (4 * 7 * 1.2), priority.Score, precision: 10);
        Assert.Equal(6, priority.Paths.Length);
        Assert.Equal(Severity.High, priority.Severity);
    }

    [Fact]
    public void Multiplies_the_controls_along_a_chain_and_tries_every_choice()
    {
        var exposed = new TestControl("C-9001", 7) { AttackSteps = [new("service-destruction", "Initial Access")] };
        var noCpuLimit = new TestControl("C-9002", 8) { AttackSteps = [new("service-destruction", "Denial of service")] };
        var noMemoryLimit = new TestControl("C-9003", 4) { AttackSteps = [new("service-destruction", "Denial of service")] };

        var priority = Assert.Single(TestScan.Run(TwoReplicas, exposed, noCpuLimit, noMemoryLimit).Priorities);

        Assert.Equal(((7 * 8) + (7 * 4)) * 1.2, priority.Score, precision: 10);
    }

    [Fact]
    public void Leaves_out_a_vector_that_is_impact_alone()
    {
        var exposed = new TestControl("C-9001", 7) { AttackSteps = [new("service-destruction", "Initial Access")], Tags = ["security-impact"] };

        Assert.Empty(TestScan.Run(TwoReplicas, exposed).Priorities);
    }
}
