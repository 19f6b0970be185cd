namespace Kubescape.Controls.ControlPlane;

/// <summary>The list of the flag has no wrong entries.</summary>
/// <param name="Flag">The name without its dashes.</param>
/// <param name="IsWrong">Tells the wrong entries.</param>
internal sealed record ListLacks(string Flag, Func<string, bool> IsWrong) : FlagRule
{
    public ListLacks(string flag, string entry)
        : this(flag, found => found == entry)
    {
    }

    /// <summary>What takes the place of a wrong entry; <see langword="null"/> leaves it out.</summary>
    public string? Instead { get; init; }

    /// <summary>The list to write where nothing else remains; <see langword="null"/> when the flag may go.</summary>
    public string? Otherwise { get; init; }

    /// <summary>Whether the program does the wrong thing without the flag.</summary>
    public bool IsRequired { get; init; }

    public override IEnumerable<Failure> Check(CommandLine line) =>
        IsRequired && line.Find(Flag) is null
            ? [Missing(line, Flag, Otherwise!)]
            : line.All(Flag).Where(flag => flag.Entries.Any(IsWrong)).SelectMany(flag => Wrong(flag, Mended(flag.Entries)));

    private string? Mended(string[] entries)
    {
        var mended = string.Join(',', entries.Select(entry => IsWrong(entry) ? Instead : entry).OfType<string>());
        return mended.Length > 0 ? mended : Otherwise;
    }
}
