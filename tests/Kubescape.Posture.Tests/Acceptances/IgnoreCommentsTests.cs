using Kubescape.Controls;
using Kubescape.Objects;

namespace Kubescape.Posture.Tests.Acceptances;

public sealed class IgnoreCommentsTests
{
    [Theory]
    [InlineData("C-0057 needed by the driver", "needed by the driver", null)]
    [InlineData("C-0057,C-0013 a, b", "a, b", null)]
    [InlineData("C-0057, C-0013 why, until 2027-01-01", "why", "2027-01-01")]
    [InlineData("C-0057 until 2027-01-01T10:00:00Z", "", "2027-01-01T10:00:00Z")]
    [InlineData("C-0057 kept until the migration ends", "kept until the migration ends", null)]
    [InlineData("all", "", null)]
    public void A_comment_names_controls_a_reason_and_a_date(string text, string reason, string? expiry)
    {
        var acceptance = Assert.Single(Scan($"# kubescape:ignore {text}\n{Pod()}").Acceptances).Acceptance;

        Assert.Null(acceptance.Problem);
        Assert.Equal((reason, expiry), (acceptance.Reason, acceptance.ExpiresAt is { } moment ? ExpiryDate.Format(moment) : null));
        Assert.Equal("app.yaml:1", acceptance.Place);
    }

    [Theory]
    [InlineData("", "no control is named")]
    [InlineData("because", "there is no control 'because'")]
    [InlineData("C-0057,C-9999 why", "there is no control 'C-9999'")]
    [InlineData("C-0057 why, until 2027-13-01", "'2027-13-01' is no date")]
    public void What_cannot_be_understood_accepts_nothing(string text, string problem)
    {
        var result = Scan($"# kubescape:ignore {text}\n{Pod()}");

        Assert.Equal(2, Failed(result));
        Assert.StartsWith(problem, Assert.Single(result.Acceptances).Acceptance.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_comment_below_everything_is_told_to_be_about_nothing() =>
        Assert.StartsWith(
            "no field follows", Scan($"{Pod()}\n# kubescape:ignore all").Acceptances.Single().Acceptance.Problem, StringComparison.Ordinal);

    [Fact]
    public void At_the_head_it_is_for_the_whole_object() => Assert.Equal(0, Failed(Scan($"# kubescape:ignore C-0057\n{Pod()}")));

    [Fact]
    public void At_a_field_it_is_for_all_below()
    {
        Assert.Equal(1, Failed(Scan(Pod(one: "# kubescape:ignore C-0057"))));
        Assert.Equal(1, Failed(Scan(Pod(above: "# kubescape:ignore C-0057"))));
        Assert.Equal(1, Failed(Scan(Pod(two: "# kubescape:ignore C-0057"))));
        Assert.Equal(0, Failed(Scan(Pod(list: "# kubescape:ignore C-0057"))));
        Assert.Equal(2, Failed(Scan(Pod(list: "# kubescape:ignore C-0013"))));
    }

    [Fact]
    public void In_a_list_it_is_for_the_item_below_only()
    {
        const string list = """
            kind: List
            apiVersion: v1
            items:
            - kind: Pod
              apiVersion: v1
              metadata: { name: a }
              spec: { containers: [{ name: one, securityContext: { privileged: true } }] }
            # kubescape:ignore C-0057
            - kind: Pod
              apiVersion: v1
              metadata: { name: b }
              spec: { containers: [{ name: one, securityContext: { privileged: true } }] }
            """;

        var control = Scan(list).Controls.Single();

        Assert.Equal(["a"], control.Failed.Select(evaluation => evaluation.Resource.Name));
        Assert.Equal("b", Assert.Single(control.Evaluations, evaluation => !evaluation.Accepted.IsEmpty).Resource.Name);
    }

    private static string Pod(string list = "", string above = "#", string one = "", string two = "") => $"""
        kind: Pod
        apiVersion: v1
        metadata: {"{ name: a }"}
        spec:
          containers: {list}
          {above}
          - name: one
            securityContext: {one}
              privileged: true
          - name: two
            securityContext:
              privileged: true {two}
        """;

    private static int Failed(ScanResult result) => result.Controls.Single().Evaluations.Single().Findings.Length;

    private static ScanResult Scan(string yaml)
    {
        var plan = ScanPlan.For(ScanScopes.File, [Catalog.Find("C-0057")!]) with { HonorsInlineAcceptances = true };
        return TestScan.Run(plan, new Inventory { Resources = TestScan.Resources(yaml) });
    }
}
