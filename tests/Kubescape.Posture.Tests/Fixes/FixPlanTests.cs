using Kubescape.Objects;

namespace Kubescape.Posture.Tests.Fixes;

public sealed class FixPlanTests
{
    private const string Manifest = "kind: Pod\nspec:\n  hostPID: true # why?\n  containers:\n  - name: a\n";

    [Fact]
    public void Findings_that_want_the_same_edit_are_met_by_one()
    {
        var plan = Make(Request("C-1", "spec.hostPID", null), Request("C-2", "spec.hostPID", null));

        var file = Assert.Single(plan.Files);
        Assert.Equal("kind: Pod\nspec:\n  containers:\n  - name: a\n", file.After);
        Assert.Equal(["C-1", "C-2"], file.Requests.Select(request => request.ControlId));
        Assert.Empty(plan.Left);
    }

    [Fact]
    public void A_value_is_better_than_none_and_the_other_finding_is_told()
    {
        var plan = Make(Request("C-1", "spec.hostPID", null), Request("C-2", "spec.hostPID", "false"));

        Assert.Contains("hostPID: false # why?", Assert.Single(plan.Files).After, StringComparison.Ordinal);
        Assert.Equal(("C-1", "another edit writes a value there"), (plan.Left.Single().Request.ControlId, plan.Left.Single().Reason));
    }

    [Fact]
    public void Values_that_only_show_a_form_are_written_on_demand()
    {
        var template = Request("C-1", "spec.containers[0].image", "YOUR_VALUE") with { IsTemplate = true };

        Assert.Empty(Make(template).Files);
        Assert.Contains("which its owner knows", Make(template).Left.Single().Reason, StringComparison.Ordinal);
        var written = FixPlan.Make([template], _ => Manifest, FixChoices.WriteTemplates).Files.Single();
        Assert.Contains("image: YOUR_VALUE", written.After, StringComparison.Ordinal);
    }

    [Fact]
    public void What_something_may_use_is_removed_on_demand()
    {
        var removal = Request("C-1", "spec.containers[0]", null) with { TakesAway = true };

        Assert.Empty(Make(removal).Files);
        Assert.Contains("may use", Make(removal).Left.Single().Reason, StringComparison.Ordinal);
        var removed = FixPlan.Make([removal], _ => Manifest, FixChoices.TakeAway).Files.Single();
        Assert.Contains("containers: []", removed.After, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("metadata.labels.a", "\"true\"")]
    [InlineData("metadata.annotations[b.c/d]", "\"true\"")]
    [InlineData("spec.containers[0].env[0].value", "\"true\"")]
    [InlineData("spec.containers[0].args[0]", "\"true\"")]
    [InlineData("data.x", "\"true\"")]
    [InlineData("spec.hostUsers", "true")]
    [InlineData("spec.containers[0].securityContext.privileged", "true")]
    public void Values_are_typed_as_their_place_is(string path, string written)
    {
        var after = Make(Request("C-1", path, "true")).Files.Single().After;

        Assert.EndsWith($" {written}", after.Split('\n').Single(line => line.Contains("true", StringComparison.Ordinal) && !line.Contains('#', StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_no_file_is_told()
    {
        var cluster = new Resource(YamlDocuments.Read("kind: Pod".AsMemory(), TreeLimits.Default).Single().Tree!.Root);
        var input = new Resource(cluster.Root, new ResourceSource("-", 0));

        Assert.Contains("from a cluster", Obstacle(cluster), StringComparison.Ordinal);
        Assert.Contains("standard input", Obstacle(input), StringComparison.Ordinal);
        Assert.Contains("cannot be read", FixPlan.Make([Request("C-1", "a", "1")], _ => null, FixChoices.None).Left.Single().Reason, StringComparison.Ordinal);
    }

    private static string Obstacle(Resource resource) =>
        FixRequests.Of("C-1", resource, Finding.Of(resource, Kubescape.Controls.Failure.Set(resource["a"], "1"), showsSecrets: false)).Obstacle!;

    private static FixPlan Make(params FixRequest[] requests) => FixPlan.Make(requests, _ => Manifest, FixChoices.None);

    private static FixRequest Request(string control, string path, string? value) => new()
    {
        ControlId = control,
        Resource = "Pod/a",
        Path = path,
        File = "pod.yaml",
        Edit = FixRequests.EditOf(0, "", path, value),
    };
}
