using System.CommandLine;

namespace Kubescape.Cli;

/// <summary>Options of everything that changes files.</summary>
internal static class FixOptions
{
    public static Option<bool> NoConfirm { get; } = Flag("--no-confirm", "Change the files without asking");

    public static Option<bool> DryRun { get; } = Flag("--dry-run", "Only show what would change");

    public static Option<bool> Details { get; } = Flag("--show-left", "List what is left as it is, finding by finding");

    public static Option<bool> Interactive { get; } = Flag("--interactive", "Ask for each finding");

    public static Option<bool> SkipUserValues { get; } = new("--skip-user-values")
    {
        Description = "Leave out values that only show a form, such as YOUR_VALUE",
        Recursive = true,
        DefaultValueFactory = _ => true,
    };

    public static Option<bool> Remove { get; } =
        Flag("--remove", "Also remove what something may use: volumes, mounts, variables, rights");

    public static void AddTo(Command command)
    {
        foreach (Option option in (Option[])[NoConfirm, DryRun, Interactive, Remove, SkipUserValues, Details])
        {
            command.Options.Add(option);
        }
    }

    private static Option<bool> Flag(string name, string description) =>
        new(name) { Description = description, Recursive = true };
}
