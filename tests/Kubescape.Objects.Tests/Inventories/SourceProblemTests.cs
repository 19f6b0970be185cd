namespace Kubescape.Objects.Tests.Inventories;

public sealed class SourceProblemTests
{
    [Fact]
    public void Prints_the_place_and_the_message() =>
        Assert.Equal(
            "deploy.yaml:3:2: 'c: 2' does not fit here",
            new SourceProblem(ProblemSeverity.Error, "deploy.yaml:3:2", "'c: 2' does not fit here").ToString());
}
