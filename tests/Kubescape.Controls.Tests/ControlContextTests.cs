using Kubescape.Graph;

namespace Kubescape.Controls.Tests;

public sealed class ControlContextTests
{
    [Fact]
    public void Finds_a_fact_out_once_for_each_control_and_scan()
    {
        var (first, second) = (Catalog.Find("C-0192")!, Catalog.Find("C-0219")!);
        var context = new ControlContext(new ResourceGraph([]), ControlInputs.Default);
        var asked = 0;

        Parallel.For(0, 1_000, _ => Assert.True(context.Once(first, () => Interlocked.Increment(ref asked) > 0)));

        Assert.Equal(1, asked);
        Assert.False(context.Once(second, () => false));
        Assert.False(new ControlContext(new ResourceGraph([]), ControlInputs.Default).Once(first, () => false));
    }
}
