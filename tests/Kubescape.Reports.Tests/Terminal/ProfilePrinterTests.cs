using Kubescape.Posture;

namespace Kubescape.Reports.Tests;

public sealed class ProfilePrinterTests
{
    [Theory, InlineData(100), InlineData(48)]
    public void Shows_where_the_time_went(int width)
    {
        var profile = new ScanProfile();
        profile.AddGraph(TimeSpan.FromMilliseconds(25));
        profile.Add(TestControls.All[1].Info, TimeSpan.FromMilliseconds(150), resources: 512);
        profile.Add(TestControls.All[2].Info, TimeSpan.FromMilliseconds(12.34), resources: 7);
        profile.Add(TestControls.All[1].Info, TimeSpan.FromMilliseconds(62.66), resources: 88);

        Golden.Matches($"profile-{width}.txt", TestConsole.Print(console => ProfilePrinter.Print(profile, console), width));
    }

    [Fact]
    public void Shows_the_ten_slowest()
    {
        var profile = new ScanProfile();
        for (var index = 0; index < 12; index++)
        {
            profile.Add(TestControls.All[0].Info with { Id = $"C-{index:0000}" }, TimeSpan.FromMilliseconds(index), resources: 1);
        }

        var printed = TestConsole.Print(console => ProfilePrinter.Print(profile, console), width: 100);

        Assert.Contains("The 10 slowest controls", printed, StringComparison.Ordinal);
        Assert.Contains("C-0011", printed, StringComparison.Ordinal);
        Assert.Contains("C-0002", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("C-0001", printed, StringComparison.Ordinal);
        Assert.Contains("12 controls", printed, StringComparison.Ordinal);
    }
}
