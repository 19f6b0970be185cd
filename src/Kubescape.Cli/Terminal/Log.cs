namespace Kubescape.Cli;

/// <summary>Tells the user what is going on, on standard error, so that standard output holds the report alone.</summary>
/// <param name="output">Standard error.</param>
/// <param name="level">The least important messages to show.</param>
/// <param name="useColor">Whether the terminal takes colours.</param>
/// <param name="report">Standard output, which is handed over first, so that a terminal shows both in their order.</param>
internal sealed class Log(TextWriter output, LogLevel level, bool useColor, TextWriter? report = null)
{
    private const string Reset = "\e[0m";

    /// <summary>Whether messages of this importance are shown.</summary>
    public bool Shows(LogLevel importance) => importance >= level;

    public void Debug(string message) => Write(LogLevel.Debug, "\e[2m", "debug", message);

    public void Info(string message) => Write(LogLevel.Info, "\e[36m", "info", message);

    public void Success(string message) => Write(LogLevel.Success, "\e[32m", "success", message);

    public void Warning(string message) => Write(LogLevel.Warning, "\e[33m", "warning", message);

    public void Error(string message) => Write(LogLevel.Error, "\e[31m", "error", message);

    public void Fatal(string message) => Write(LogLevel.Fatal, "\e[31m", "error", message);

    private void Write(LogLevel importance, string color, string word, string message)
    {
        if (Shows(importance))
        {
            report?.Flush();
            output.WriteLine(useColor ? $"{color}{word}{Reset}: {Harmless(message)}" : $"{word}: {Harmless(message)}");
        }
    }

    /// <summary>Names of files, and whatever a report or a server says, must not steer the terminal.</summary>
    private static string Harmless(string message) => string.Concat(
        message.Select(character => char.IsControl(character) && character is not ('\n' or '\t') ? '\uFFFD' : character));
}
