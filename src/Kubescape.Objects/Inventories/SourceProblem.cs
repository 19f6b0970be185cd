namespace Kubescape.Objects;

/// <summary>Something that a user should know about a source.</summary>
/// <param name="Severity">Whether anything stays unread because of it.</param>
/// <param name="Place"><c>file:line:column</c>, a file or a host.</param>
/// <param name="Message">What was found, what was expected and what to do.</param>
public sealed record SourceProblem(ProblemSeverity Severity, string Place, string Message)
{
    /// <inheritdoc />
    public override string ToString() => $"{Place}: {Message}";
}
