namespace Kubescape.Reports.Tests;

public sealed class FieldTrailTests
{
    private const string Manifest = """
        kind: Pod
        spec:
          containers:
            - env:
                - value: one
                  name: TOKEN
              name: main
        """;

    [Fact]
    public void Shows_the_name_of_an_item_once_and_on_its_own_line()
    {
        var pod = TestScans.Parse(Manifest, "pod.yaml")[0];
        var name = pod["spec"]["containers"][0]["env"][0]["name"];

        Assert.Equal(
            [
                new TrailLine(2, "spec:", IsMarked: false),
                new TrailLine(3, "  containers:", IsMarked: false),
                new TrailLine(4, "    - name: \"main\"", IsMarked: false),
                new TrailLine(4, "      env:", IsMarked: false),
                new TrailLine(6, "        - name: \"TOKEN\"", IsMarked: true),
            ],
            FieldTrail.Of(pod, name, showsSecrets: false));
    }

    [Fact]
    public void Puts_the_dash_of_an_item_without_a_name_before_its_member()
    {
        var role = TestScans.Parse("{ kind: Role, rules: [{ verbs: [get] }] }", source: null)[0];

        Assert.Equal(
            [
                new TrailLine(0, "rules:", IsMarked: false),
                new TrailLine(0, "  - verbs:", IsMarked: false),
                new TrailLine(0, "      - \"get\"", IsMarked: true),
            ],
            FieldTrail.Of(role, role["rules"][0]["verbs"][0], showsSecrets: false));
    }

    [Fact]
    public void Ends_with_what_is_not_written()
    {
        var pod = TestScans.Parse(Manifest, "pod.yaml")[0];
        var trail = FieldTrail.Of(pod, pod["spec"]["containers"][0]["securityContext"]["runAsNonRoot"], showsSecrets: false);

        Assert.Equal(new TrailLine(4, "      securityContext.runAsNonRoot: (not written)", IsMarked: true), trail[^1]);
    }
}
