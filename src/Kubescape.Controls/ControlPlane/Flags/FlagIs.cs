namespace Kubescape.Controls.ControlPlane;

/// <summary>The flag has this value.</summary>
/// <param name="Flag">The name without its dashes.</param>
/// <param name="Value">A value; <c>true</c> and <c>false</c> are those of a boolean flag, which is on when it is bare.</param>
internal sealed record FlagIs(string Flag, string Value) : FlagRule
{
    /// <summary>Whether the program does the right thing without the flag.</summary>
    public bool ByDefault { get; init; }

    public override IEnumerable<Failure> Check(CommandLine line) => line.Find(Flag) switch
    {
        { } flag => IsRight(flag) ? [] : Wrong(flag, Value),
        null => ByDefault ? [] : [Missing(line, Flag, Value)],
    };

    private bool IsRight(CommandLineFlag flag) =>
        bool.TryParse(Value, out var wanted) ? flag.IsTrue == wanted : flag.Value == Value;
}
