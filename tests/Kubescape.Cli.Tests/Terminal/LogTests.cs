namespace Kubescape.Cli.Tests;

public sealed class LogTests
{
    [Fact]
    public void No_message_steers_the_terminal()
    {
        using var output = new StringWriter { NewLine = "\n" };

        new Log(output, LogLevel.Info, useColor: false).Error("a\e[2J\u009bm\rb\nc\td");

        Assert.Equal("error: a\ufffd[2J\ufffdm\ufffdb\nc\td\n", output.ToString());
    }
}
