namespace Kubescape.Controls.ControlPlane;

/// <summary>The flag has a value that only a person can judge.</summary>
/// <param name="Flag">The name without its dashes.</param>
/// <param name="Suitable">What is suitable, in words.</param>
internal sealed record FlagIsSuitable(string Flag, string Suitable) : FlagRule
{
    /// <summary>Whether the program does the right thing without the flag.</summary>
    public bool ByDefault { get; init; }

    public override IEnumerable<Failure> Check(CommandLine line)
    {
        var flag = line.Find(Flag);
        if (flag is null && ByDefault)
        {
            yield break;
        }

        yield return Failure.Review(flag?.At ?? line.Next) with { Expected = Suitable };
        if (flag is null)
        {
            yield return Missing(line, Flag, Failure.Placeholder);
        }
    }
}
