namespace Kubescape.Helm.Tests.Functions;

public sealed class LimitTests
{
    private const long Huge = long.MaxValue;

    public static TheoryData<string, object?[]> Calls => new()
    {
        { "repeat", [Huge, "x"] },
        { "repeat", [10_000_000L, "xx"] },
        { "indent", [Huge, "x"] },
        { "nindent", [1_000_000L, new string('\n', 1000)] },
        { "until", [Huge] },
        { "until", [long.MinValue] },
        { "untilStep", [long.MinValue, Huge, 1L] },
        { "seq", [Huge] },
        { "seq", [0L, 1L, Huge] },
        { "randAlpha", [Huge] },
        { "replace", ["", new string('x', 100_000), new string('y', 100_000)] },
        { "regexReplaceAll", ["", new string('y', 100_000), new string('x', 100_000)] },
        { "splitList", ["", new string('x', 2_000_000)] },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public void Refuses_to_build_what_is_enormous(string name, object?[] arguments) =>
        Assert.Throws<TemplateException>(() => HelmFunctions.All(new FunctionSources())[name](arguments));

    [Theory]
    [InlineData("toYaml")]
    [InlineData("toJson")]
    [InlineData("toString")]
    [InlineData("deepCopy")]
    public void Refuses_a_value_that_doubles_in_each_level(string name)
    {
        object? value = "x";
        for (var level = 0; level < 60; level++)
        {
            value = new List<object?> { value, value };
        }

        Assert.Throws<TemplateException>(() => HelmFunctions.All(new FunctionSources())[name]([value]));
    }

    [Theory]
    [InlineData("(a*)*b")]
    [InlineData("(a|aa)+$b")]
    [InlineData("(x+x+)+y")]
    public void Matches_in_linear_time(string pattern) =>
        Assert.Equal(false,
            HelmFunctions.All(new FunctionSources())["regexMatch"]([pattern, new string('a', 50_000) + new string('x', 50_000)]));
}
