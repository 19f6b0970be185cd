using System.Text;
using Kubescape.Posture;
using Spectre.Console;

namespace Kubescape.Reports.Tests;

/// <summary>What a terminal of a given width shows.</summary>
internal static class TestConsole
{
    public static string Print(ScanResult result, PrettyOptions options, int width, bool colours = false, bool unicode = true) =>
        Print(console => PrettyPrinter.Print(result, options, console), width, colours, unicode);

    public static string Print(Action<IAnsiConsole> print, int width, bool colours = false, bool unicode = true)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = colours ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colours ? ColorSystemSupport.EightBit : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new FixedWidthOutput(text, width),
            EnvironmentVariables = [],
        });
        console.Profile.Capabilities.Unicode = unicode;
        print(console);
        return text.ToString().ReplaceLineEndings("\n");
    }

    private sealed class FixedWidthOutput(TextWriter writer, int width) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => false;

        public int Width => width;

        public int Height => 24;

        public void SetEncoding(Encoding encoding)
        {
        }
    }
}
