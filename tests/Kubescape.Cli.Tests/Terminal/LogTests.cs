using System.Text;

namespace Kubescape.Cli.Tests;

public sealed class LogTests
{
    [Fact]
    public void What_is_reported_so_far_comes_before_a_message()
    {
        using var terminal = new MemoryStream();
        using var report = new StreamWriter(terminal, leaveOpen: true);
        using var error = new StreamWriter(terminal, leaveOpen: true) { AutoFlush = true };
        report.Write("table ");

        new Log(error, LogLevel.Info, useColor: false, report).Error("breached");

        Assert.Equal("table error: breached", Encoding.UTF8.GetString(terminal.ToArray()).TrimEnd());
    }

    [Fact]
    public void No_message_steers_the_terminal()
    {
        using var output = new StringWriter { NewLine = "\n" };

        new Log(output, LogLevel.Info, useColor: false).Error("a\e[2J\u009bm\rb\nc\td");

        Assert.Equal("error: a\ufffd[2J\ufffdm\ufffdb\nc\td\n", output.ToString());
    }
}
