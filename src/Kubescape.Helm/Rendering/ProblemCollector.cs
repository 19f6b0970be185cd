namespace Kubescape.Helm;

/// <summary>Throws the first problem, or lists all of them.</summary>
internal sealed class ProblemCollector(bool keepsGoing)
{
    private readonly List<RenderProblem> problems = [];

    public IReadOnlyList<RenderProblem> Problems => problems;

    /// <summary>A problem of one file, or of the whole chart.</summary>
    /// <exception cref="ChartException">The rendering stops at the first problem.</exception>
    public void Add(RenderProblem problem)
    {
        if (!keepsGoing)
        {
            throw new ChartException(problem.Message) { File = problem.Path, Line = problem.Line };
        }

        problems.Add(problem);
    }

    /// <summary>A problem of the chart as a whole.</summary>
    public void Add(string? message)
    {
        if (message is not null)
        {
            Add(new RenderProblem("", 0, 0, message));
        }
    }
}
