namespace Kubescape.Controls.ControlPlane;

/// <summary>Each of the flags has some value.</summary>
/// <param name="Flags">Names, each with a value that shows what belongs there; <see langword="null"/> offers no edit.</param>
internal sealed record FlagsAreGiven(params (string Name, string? Example)[] Flags) : FlagRule
{
    /// <summary>Whether the command line as a whole is to be looked at, too.</summary>
    public bool ReviewsLine { get; init; }

    public override IEnumerable<Failure> Check(CommandLine line)
    {
        if (ReviewsLine && Flags.Any(flag => !IsGiven(line.Find(flag.Name))))
        {
            yield return Failure.Review(line.Flags) with { Expected = string.Join(", ", Flags.Select(flag => $"--{flag.Name}")) };
        }

        for (var index = 0; index < Flags.Length; index++)
        {
            var (name, example) = Flags[index];
            var found = line.Find(name);
            if (example is not null && !IsGiven(found))
            {
                // Each flag has a place of its own, whether or not the others are missing.
                var at = found?.At ?? line.Flags[line.Flags.Count + index];
                yield return Failure.Set(at, found?.Rewritten(example) ?? $"--{name}={example}");
            }
        }
    }

    private static bool IsGiven(CommandLineFlag? flag) => flag is { Value.Length: > 0 };
}
