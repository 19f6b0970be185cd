using Microsoft.Extensions.Time.Testing;

namespace Kubescape.Helm.Tests.Functions;

public sealed class HelmFunctionsTests
{
    private static readonly DateTimeOffset Now = new(2024, 5, 6, 7, 8, 9, TimeSpan.Zero);

    [Theory]
    [MemberData(nameof(FunctionCases.All), MemberType = typeof(FunctionCases))]
    public void Returns_what_helm_returns(string file, string call, string expected)
    {
        var functions = HelmFunctions.All(new FunctionSources { Clock = new FakeTimeProvider(Now) });

        Assert.Equal(expected, Outcome(new CaseExpression(call, functions)));
        Assert.NotEmpty(file);
    }

    private static string Outcome(CaseExpression call)
    {
        try
        {
            return Shown.Of(call.Evaluate());
        }
        catch (TemplateException refusal)
        {
            return "! " + refusal.Message;
        }
    }
}
