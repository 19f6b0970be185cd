using Kubescape.Objects;

namespace Kubescape.Controls.Tests.Variants;

/// <summary>Who does what a failure says is done with it.</summary>
public sealed class MendingTests
{
    public static IEnumerable<TheoryDataRow<string>> Cases =>
        ControlCase.Files
            .Where(file => Failures(ControlCase.Read(file)) is { Count: > 0 } failures && failures.All(found =>
                found.Failure.IsEdit || found.Failure.TakesAway))
            .Select(file => new TheoryDataRow<string>(file));

    [Theory, MemberData(nameof(Cases))]
    public void Passes_after_the_edits_that_the_failures_name(string file)
    {
        var one = ControlCase.Read(file);
        var variant = new CaseVariant(one);

        // Deletions come last, later items first, so that no edit moves the place of another.
        foreach (var (candidate, failure) in Failures(one)
            .OrderBy(found => found.Failure.Kind == FailureKind.Delete)
            .ThenByDescending(found => found.Failure.At.Path, NaturalOrder.Instance))
        {
            var document = variant.DocumentOf(failure.Owner ?? candidate)!;
            var path = EditablePath.Parse(failure.At.Path);
            if (failure.Kind == FailureKind.Delete)
            {
                path.Delete(document);
            }
            else
            {
                path.Set(document, CaseVariant.Scalar(failure.At, failure.Value!));
            }
        }

        Assert.Empty(variant.Failures().Select(found => $"{found.Candidate} {found.Failure.Path}"));
    }

    private static List<(Resource Candidate, Failure Failure)> Failures(ControlCase one) =>
    [
        .. from candidate in one.Control.Candidates(one.Context)
           from failure in one.Control.Check(candidate, one.Context)
           where failure.Kind != FailureKind.Related
           select (candidate, failure),
    ];

}
