using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Controls.Tests.Pages;

/// <summary>A case as a page shows it.</summary>
/// <param name="Manifest">Its text, without the comments that are addressed to the tests.</param>
/// <param name="Inputs">The control inputs that it sets, <c>name = value, value</c>.</param>
/// <param name="Failures">What the control finds in it.</param>
internal sealed record ControlExample(
    string Manifest, ImmutableArray<string> Inputs, ImmutableArray<(Resource Resource, Failure Failure)> Failures)
{
    private const string InputDirective = "# input: ";

    private static readonly ILookup<string, string> Files = ControlCase.Files.ToLookup(ControlCase.ControlId, StringComparer.Ordinal);

    /// <summary>The shortest case that fails; <see langword="null"/> when there is none.</summary>
    public static ControlExample? Failing(Control control) => Shortest(control, one => one.Expected.Length > 0);

    /// <summary>The shortest case that passes although there is something to judge, else the shortest that passes.</summary>
    public static ControlExample? Passing(Control control) =>
        Shortest(control, one => one.Expected.Length == 0 && HasVerdict(one)) ?? Shortest(control, one => one.Expected.Length == 0);

    private static bool HasVerdict(ControlCase one) =>
        one.Control.Candidates(one.Context).Any()
        && one.Control.WhyNotEvaluated(one.Context) is null
        && (!one.Control.Info.NeedsConfiguration || one.Control.Info.Inputs.Any(input => !one.Context.Inputs[input].IsEmpty));

    private static ControlExample? Shortest(Control control, Func<ControlCase, bool> isWanted) =>
        Files[control.Info.Id]
            .Select(file => (Case: ControlCase.Read(file), Text: File.ReadAllText(Path.Combine(ControlCase.Root, file))))
            .Where(entry => isWanted(entry.Case))
            .Select(entry => Of(entry.Case, entry.Text))
            .MinBy(example => example.Manifest.Length + example.Inputs.Sum(input => input.Length));

    private static ControlExample Of(ControlCase one, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        return new ControlExample(
            string.Join('\n', lines.Where(line => !IsDirective(line))).Trim('\n'),
            [.. lines.Where(line => line.StartsWith(InputDirective, StringComparison.Ordinal)).Select(line => line[InputDirective.Length..].Trim())],
            [.. Judge(one)]);
    }

    private static bool IsDirective(string line) =>
        line.StartsWith(InputDirective, StringComparison.Ordinal) || line.StartsWith("# fails:", StringComparison.Ordinal);

    private static IEnumerable<(Resource Resource, Failure Failure)> Judge(ControlCase one) =>
        from candidate in one.Control.Candidates(one.Context)
        from failure in one.Control.Check(candidate, one.Context)
        where failure.Kind != FailureKind.Related
        select (candidate, failure);
}
