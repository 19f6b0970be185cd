using System.CommandLine;

namespace Kubescape.Cli;

/// <summary>Options of every command.</summary>
internal static class GlobalOptions
{
    private const string LevelVariable = "KS_LOGGER";

    private const string DirectoryVariable = "KS_CACHE_DIR";

    public static Option<string> Logger { get; } = new("--logger", "-l")
    {
        Description = $"What to tell on standard error: debug, info, success, warning, error or fatal [${LevelVariable}]",
        HelpName = "level",
        Recursive = true,
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable(LevelVariable) is { Length: > 0 } level ? level : "info",
    };

    public static Option<string?> CacheDir { get; } = new("--cache-dir")
    {
        Description = $"Where settings and downloads are kept, instead of ~/.kubescape [${DirectoryVariable}]",
        HelpName = "directory",
        Recursive = true,
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable(DirectoryVariable),
    };

    public static Option<bool> EnableColor { get; } = new("--enable-color")
    {
        Description = "Colours also where the output is no terminal",
        Recursive = true,
    };

    public static Option<bool> DisableColor { get; } = new("--disable-color")
    {
        Description = "No colours; the same as setting NO_COLOR",
        Recursive = true,
    };

    public static void AddTo(Command command)
    {
        command.Options.Add(Logger);
        command.Options.Add(CacheDir);
        command.Options.Add(EnableColor);
        command.Options.Add(DisableColor);
    }

    /// <summary>The log that the options ask for.</summary>
    /// <exception cref="UsageException">There is no such level.</exception>
    public static Log Log(ParseResult parsed, StandardStreams streams)
    {
        var name = parsed.GetValue(Logger)!;
        return Enum.TryParse<LogLevel>(name, ignoreCase: true, out var level)
            && Enum.IsDefined(level)
            && !char.IsAsciiDigit(name[0])
            ? new Log(streams.Error, level, streams.ColorsOnError(parsed), streams.Output)
            : throw new UsageException(
                $"--logger: '{name}' is no level: expected debug, info, success, warning, error or fatal.");
    }
}
