using System.CommandLine;
using System.Globalization;
using System.Text;
using Spectre.Console;

namespace Kubescape.Cli;

/// <summary>The streams of the process, and what they can show.</summary>
internal sealed class StandardStreams
{
    /// <summary>The width where no terminal says one: what a pager and a CI log show without wrapping.</summary>
    private const int DefaultWidth = 120;

    private readonly bool outputIsTerminal = !System.Console.IsOutputRedirected;
    private readonly bool errorIsTerminal = !System.Console.IsErrorRedirected;

    /// <summary>Standard output, UTF-8.</summary>
    public TextWriter Output { get; } = new StreamWriter(System.Console.OpenStandardOutput(), new UTF8Encoding(false), 16 * 1024)
    {
        AutoFlush = false,
    };

    /// <summary>Standard error, UTF-8.</summary>
    public TextWriter Error { get; } = new StreamWriter(System.Console.OpenStandardError(), new UTF8Encoding(false))
    {
        AutoFlush = true,
    };

    /// <summary>Whether a progress display on standard error makes sense.</summary>
    public bool ShowsProgress => errorIsTerminal;

    /// <summary>Whether there is somebody to ask: standard input and error are a terminal.</summary>
    public bool CanAsk => errorIsTerminal && !System.Console.IsInputRedirected;

    /// <summary>Asks a question on standard error; anything but yes means no.</summary>
    public bool Ask(string question)
    {
        Output.Flush();
        Error.Write($"{question} [y/N] ");
        return System.Console.In.ReadLine()?.Trim().ToLowerInvariant() is "y" or "yes";
    }

    /// <summary>Standard output as bytes, for machine formats.</summary>
    public static Stream OpenOutput() => System.Console.OpenStandardOutput();

    /// <summary>Standard input as bytes.</summary>
    public static Stream OpenInput() => System.Console.OpenStandardInput();

    /// <summary>Whether messages on standard error may be coloured.</summary>
    public bool ColorsOnError(ParseResult parsed) => UsesColor(parsed, errorIsTerminal);

    /// <summary>Whether what is written to standard output may be coloured.</summary>
    public bool ColorsOnOutput(ParseResult parsed) => UsesColor(parsed, outputIsTerminal);

    /// <summary>Hands over what is still in the buffers.</summary>
    public void Flush()
    {
        Output.Flush();
        Error.Flush();
    }

    /// <summary>A console that renders tables and colours onto a writer.</summary>
    public static IAnsiConsole Render(ParseResult parsed, TextWriter writer, bool isTerminal)
    {
        var color = UsesColor(parsed, isTerminal);
        return AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = color ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = color ? ColorSystemSupport.EightBit : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new FixedOutput(writer, isTerminal ? TerminalWidth() : RequestedWidth() ?? DefaultWidth, isTerminal),
        });
    }

    /// <summary>The console of standard output.</summary>
    public IAnsiConsole RenderOutput(ParseResult parsed) => Render(parsed, Output, outputIsTerminal);

    /// <summary>The console of standard error.</summary>
    public IAnsiConsole RenderError(ParseResult parsed) => Render(parsed, Error, errorIsTerminal);

    private static bool UsesColor(ParseResult parsed, bool isTerminal)
    {
        if (parsed.GetValue(GlobalOptions.DisableColor))
        {
            return false;
        }

        if (parsed.GetValue(GlobalOptions.EnableColor))
        {
            return true;
        }

        return isTerminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && Environment.GetEnvironmentVariable("TERM") != "dumb";
    }

    private static int TerminalWidth() =>
        System.Console.WindowWidth is var width and > 0 ? width : RequestedWidth() ?? DefaultWidth;

    private static int? RequestedWidth() =>
        int.TryParse(
            Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var width)
        && width > 0
            ? width
            : null;

    private sealed class FixedOutput(TextWriter writer, int width, bool isTerminal) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => isTerminal;

        public int Width => width;

        public int Height => 50;

        public void SetEncoding(Encoding encoding)
        {
            // The writer's encoding is fixed.
        }
    }
}
