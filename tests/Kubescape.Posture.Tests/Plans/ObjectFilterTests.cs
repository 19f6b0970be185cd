using System.Collections.Immutable;
using Kubescape.Controls;
using Kubescape.Objects;

namespace Kubescape.Posture.Tests.Plans;

public sealed class ObjectFilterTests
{
    private const string Manifest = """
        { apiVersion: v1, kind: Pod, metadata: { name: cart, labels: { app: cart } }, spec: { bad: true } }
        ---
        { apiVersion: v1, kind: Pod, metadata: { name: orders, labels: { app: orders } }, spec: { bad: true } }
        ---
        { apiVersion: v1, kind: Service, metadata: { name: cart } }
        """;

    private static readonly ResourceKind Role = new("rbac.authorization.k8s.io", "Role");

    [Fact]
    public void Judges_the_objects_with_the_labels() =>
        Assert.Equal(["cart"], Judged(new ObjectFilter { Labels = LabelQuery.Parse("app in (cart)") }));

    [Fact]
    public void Judges_the_included_kinds()
    {
        Assert.Equal(["cart", "orders"], Judged(new ObjectFilter { IncludedKinds = [TestControl.Judged] }));
        Assert.Empty(Judged(new ObjectFilter { IncludedKinds = [TestControl.Joined] }));
    }

    [Fact]
    public void Does_not_judge_the_excluded_kinds() => Assert.Empty(
        Judged(new ObjectFilter { IncludedKinds = [TestControl.Judged], ExcludedKinds = [TestControl.Judged] }));

    [Fact]
    public void Joins_see_what_is_not_judged()
    {
        var control = new TestControl("C-9001") { Reads = [TestControl.Joined] };
        var seen = 0;
        var joining = new TestControl("C-9002")
        {
            Defect = _ =>
            {
                seen++;
                return null;
            },
        };

        var plan = ScanPlan.For(ScanScopes.File, [control, joining]) with
        {
            Objects = new ObjectFilter { ExcludedKinds = [TestControl.Joined], Labels = LabelQuery.Parse("app=cart") },
        };
        var result = TestScan.Run(plan, new Inventory { Resources = TestScan.Resources(Manifest) });

        Assert.Equal(1, seen);
        Assert.Equal(2, result.Controls.Length);
        Assert.All(result.Controls, other => Assert.Equal(1, other.Counters.Failed));
    }

    [Fact]
    public void A_subject_stands_for_its_binding_and_its_role()
    {
        var role = TestScan.Resources("{ apiVersion: rbac.authorization.k8s.io/v1, kind: Role, metadata: { name: admin } }")[0];
        var binding = TestScan.Resources(
            "{ apiVersion: rbac.authorization.k8s.io/v1, kind: RoleBinding, metadata: { name: b, labels: { app: cart } } }")[0];
        var subject = new Resource(TestScan.Resources("{ kind: User, apiGroup: rbac.authorization.k8s.io, name: jane }")[0].Root)
        {
            Related = [binding, role],
        };

        Assert.True(new ObjectFilter { IncludedKinds = [Role], Labels = LabelQuery.Parse("app=cart") }.Accepts(subject));
        Assert.False(new ObjectFilter { ExcludedKinds = [Role] }.Accepts(subject));
        Assert.False(new ObjectFilter { IncludedKinds = [TestControl.Judged] }.Accepts(subject));
    }

    private static IEnumerable<string> Judged(ObjectFilter filter)
    {
        var plan = ScanPlan.For(ScanScopes.File, (Control[])[new TestControl("C-9001")]) with { Objects = filter };
        return TestScan.Run(plan, new Inventory { Resources = TestScan.Resources(Manifest) }).Resources
            .Select(resource => resource.Name).Order(StringComparer.Ordinal);
    }
}
