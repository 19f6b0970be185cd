namespace Kubescape.Controls.ControlPlane;

/// <summary>What a program's flags must say.</summary>
internal abstract record FlagRule
{
    /// <summary>What is wrong with the command line, with the edits that mend it.</summary>
    public abstract IEnumerable<Failure> Check(CommandLine line);

    /// <summary>A flag that has to have another value.</summary>
    /// <param name="flag">The flag as it stands.</param>
    /// <param name="value">What is right; <see langword="null"/> when the flag has to go.</param>
    protected static IEnumerable<Failure> Wrong(CommandLineFlag flag, string? value)
    {
        yield return Failure.Review(flag.At) with { Expected = value is null ? $"no --{flag.Name}" : $"--{flag.Name}={value}" };

        // Of an element that holds nothing else nothing remains: to remove it is the owner's edit.
        if (flag.Rewritten(value) is { Length: > 0 } text)
        {
            yield return Failure.Set(flag.At, text);
        }
    }

    /// <summary>A flag that has to be there.</summary>
    protected static Failure Missing(CommandLine line, string flag, string value) => Failure.Set(line.Next, $"--{flag}={value}");
}
