namespace Kubescape.Controls.ControlPlane;

/// <summary>The flag is not there: what the program does without it is right.</summary>
/// <param name="Flag">The name without its dashes.</param>
/// <param name="Value">The one value that is wrong; <see langword="null"/> when all are.</param>
internal sealed record FlagIsAbsent(string Flag, string? Value = null) : FlagRule
{
    /// <summary>The value to write where the flag shares its element; <see langword="null"/> takes it out.</summary>
    public string? Instead { get; init; }

    /// <summary>One that a later occurrence overrules fails too: an order is soon changed.</summary>
    public override IEnumerable<Failure> Check(CommandLine line) =>
        line.All(Flag).Where(flag => Value is null || flag.Value == Value).SelectMany(Wrong);

    private IEnumerable<Failure> Wrong(CommandLineFlag flag) => Wrong(flag, flag.Rewritten(null) is "" ? null : Instead);
}
