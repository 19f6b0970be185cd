using System.Text.RegularExpressions;
using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>A control of what the commands of containers do, by patterns that only such commands match.</summary>
public abstract class CommandControl : WorkloadControl
{
    /// <summary>Commands come from anybody: all patterns are matched in time linear in their length.</summary>
    protected const RegexOptions Linear =
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>A shell, with or without its folder.</summary>
    protected const string Shell = @"([\w./-]*/)?(ba|z|da|a|k|c)?sh";

    /// <summary>Words of which every match holds one, so that the patterns are made only when they are needed.</summary>
    protected abstract IReadOnlyList<string> Marks { get; }

    /// <summary>The patterns of such commands.</summary>
    protected abstract IReadOnlyList<Regex> Patterns { get; }

    /// <summary>What the command should be, in words.</summary>
    protected abstract string Expected { get; }

    protected override IEnumerable<Failure> Failures(Resource workload, Field pod, ControlContext context) =>
        from container in Workload.Containers(workload)
        from command in CommandText.Of(container)
        let match = Match(command.Text)
        where match is not null && !IsHarmless(match)
        select Failure.Review(command.WordOf(match)) with { Expected = Expected };

    /// <summary>The first match in a text.</summary>
    protected Match? Match(string text) =>
        Marks.Any(mark => text.Contains(mark, StringComparison.OrdinalIgnoreCase))
            ? Patterns.Select(pattern => pattern.Match(text)).FirstOrDefault(match => match.Success)
            : null;

    /// <summary>Whether the match holds something that makes up for the rest of it.</summary>
    protected virtual bool IsHarmless(Match match) => false;
}
