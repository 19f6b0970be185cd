using System.Collections.Immutable;
using CsCheck;
using Kubescape.Controls;

namespace Kubescape.Posture.Tests.Priorities;

public sealed class AttackPathTests
{
    private const string Replicas = "{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {bad: true, replicas: 3}}";
    private const double Weight = 1.3;

    private static readonly ImmutableArray<AttackStep> Steps = [.. AttackTrack.All.SelectMany(track => StepsOf(track.Name, track.Root))];

    private static readonly ImmutableArray<string>[] Tags = [["security"], ["security-impact"], ["security-impact", "devops"], []];

    private static readonly Gen<TestControl[]> Failing =
        Gen.Select(
            Gen.Int[1, 10],
            Gen.Int[0, Steps.Length - 1].Array[1, 4],
            Gen.Int[0, Tags.Length - 1])
        .Array[1, 9]
        .Select(drawn => drawn
            .Select((one, index) => new TestControl($"C-90{index:00}", one.Item1)
            {
                AttackSteps = [.. one.Item2.Distinct().Select(step => Steps[step])],
                Tags = Tags[one.Item3],
            })
            .ToArray());

    [Fact]
    public void Scores_what_the_vectors_one_by_one_add_up_to() => Failing.Sample(
        controls =>
        {
            var vectors = AttackTrack.All.SelectMany(track => EnumeratedVectors.Of(track, Infos(controls))).ToList();

            var priorities = TestScan.Run(Replicas, controls).Priorities;

            Assert.Equal(vectors.Count > 0, priorities.Length == 1);
            if (vectors.Count > 0)
            {
                Assert.Equal(vectors.Sum(Score), priorities[0].Score, precision: 6);
                Assert.Equal(vectors.Max(vector => vector.Max(control => control.Severity)), priorities[0].Severity);
                Assert.Equal(
                    vectors.SelectMany(vector => vector).Select(control => control.Id).ToHashSet(StringComparer.Ordinal),
                    priorities[0].Paths.SelectMany(path => path.Steps).SelectMany(step => step.Controls).Select(control => control.Id).ToHashSet(StringComparer.Ordinal));
            }
        },
        iter: 2_000);

    [Fact]
    public void Lists_the_worst_vectors_of_each_path() => Failing.Sample(
        controls =>
        {
            foreach (var paths in TestScan.Run(Replicas, controls).Priorities.SelectMany(priority => priority.Paths).GroupBy(path => path.Track, StringComparer.Ordinal))
            {
                var track = AttackTrack.All.Single(one => one.Name == paths.Key);
                var all = EnumeratedVectors.Of(track, Infos(controls)).Select(Score).OrderDescending().ToList();

                Assert.Equal(all.Take(3), paths.SelectMany(path => path.Worst(3)).Select(vector => vector.Score).OrderDescending().Take(3), Same);
                Assert.Equal(all, paths.SelectMany(path => path.Worst(int.MaxValue)).Select(vector => vector.Score).OrderDescending(), Same);
            }
        },
        iter: 2_000);

    [Fact]
    public void Does_not_try_a_hundred_million_choices_one_by_one()
    {
        string[] steps = ["Initial Access", "Execution (Vulnerable Image)", "Persistence"];
        var controls = Enumerable.Range(0, 1_500).Select(index => new TestControl($"C-{index:0000}", 7)
        {
            AttackSteps = [new("workload-external-track", steps[index / 500])],
        });

        var path = Assert.Single(Assert.Single(TestScan.Run(Replicas, [.. controls]).Priorities).Paths);

        Assert.Equal(3_500.0 * 3_500 * 3_500 * Weight, path.Score, precision: 3);
        Assert.Equal(10, path.Worst(10).Length);
    }

    private static bool Same(double left, double right) => Math.Abs(left - right) < 1e-6;

    private static double Score(ImmutableArray<ControlInfo> vector) => vector.Aggregate(Weight, (product, control) => product * control.BaseScore);

    private static List<ControlInfo> Infos(TestControl[] controls) => [.. controls.Select(control => control.Info)];

    private static IEnumerable<AttackStep> StepsOf(string track, AttackTrackStep step) =>
        step.Next.SelectMany(next => StepsOf(track, next)).Prepend(new AttackStep(track, step.Name));
}
