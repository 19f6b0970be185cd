namespace Kubescape.Controls.ControlPlane;

/// <summary>The list of the flag has this entry.</summary>
/// <param name="Flag">The name without its dashes.</param>
/// <param name="Entry">The entry.</param>
internal sealed record ListHas(string Flag, string Entry) : FlagRule
{
    /// <summary>Another entry that does as well.</summary>
    public string? Or { get; init; }

    /// <summary>A flag that names a file which takes the place of the list, and is out of sight.</summary>
    public string? Unless { get; init; }

    public override IEnumerable<Failure> Check(CommandLine line)
    {
        if (line.Entries(Flag)
            .Any(entry => entry == Entry || entry == Or) || (Unless is not null && line.Find(Unless) is not null))
        {
            return [];
        }

        return line.Find(Flag) is { } flag
            ? Wrong(flag, string.Join(',', [.. flag.Entries, Entry]))
            : [Missing(line, Flag, Entry)];
    }
}
