using Kubescape.Controls;
using Kubescape.Objects;
using Microsoft.Extensions.Time.Testing;

namespace Kubescape.Posture.Tests.Engine;

public sealed class ScanProfileTests
{
    [Fact]
    public void Counts_what_each_control_judged_and_leaves_the_result_alone()
    {
        var yaml = string.Join("\n---\n", Enumerable.Range(0, 1_200).Select(
            index => $"{{apiVersion: v1, kind: Pod, metadata: {{name: p{index}}}, spec: {{bad: {(index % 3 == 0 ? "true" : "false")}}}}}"));
        var inventory = new Inventory { Resources = TestScan.Resources(yaml) };
        var plan = ScanPlan.For(ScanScopes.File, [new TestControl("C-9001"), new TestControl("C-9002") { NeedsConfiguration = true }]);
        var profile = new ScanProfile();

        var measured = PostureScan.Run(plan, inventory, new ScanTarget(TargetKind.File), new FakeTimeProvider(), profile, CancellationToken.None);
        var plain = PostureScan.Run(plan, inventory, new ScanTarget(TargetKind.File), new FakeTimeProvider(), CancellationToken.None);

        Assert.Equal(2, profile.Controls);
        Assert.Equal(1_200, profile.Slowest(10).Single(time => time.Control.Id == "C-9001").Resources);
        Assert.Equal(0, profile.Slowest(10).Single(time => time.Control.Id == "C-9002").Resources);
        Assert.Equal(profile.Total, profile.Graph + profile.Slowest(10).Aggregate(TimeSpan.Zero, (sum, time) => sum + time.Time));
        Assert.Equal(plain.Controls.Select(control => (control.Status, control.Counters)), measured.Controls.Select(control => (control.Status, control.Counters)));
    }
}
