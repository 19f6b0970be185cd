using Kubescape.Objects;

namespace Kubescape.Reports;

/// <summary>What was wrong with the source itself; nothing when all was well.</summary>
internal static class ProblemsSection
{
    private const int Shown = 20;

    public static void Write(PrettyReport report)
    {
        var (problems, page) = (report.Result.Problems, report.Page);
        if (problems.IsEmpty)
        {
            return;
        }

        page.Heading("Problems of the source");
        var left = report.Verbose ? int.MaxValue : Shown;
        left -= Write(
            page, "Not read, so not judged:", problems.Where(problem => problem.Severity == ProblemSeverity.Error).ToList(),
            left);
        left -=
            Write(page, "Read, but odd:", problems.Where(problem => problem.Severity == ProblemSeverity.Warning).ToList(), left);
        if (left == 0 && problems.Length > Shown)
        {
            page.Line([new Span(
                $"and {Wording.Count(problems.Length - Shown, "more problem")}: add -v to see them all", Palette.Faint)]);
        }
    }

    private static int Write(Page page, string title, List<SourceProblem> problems, int most)
    {
        var shown = Math.Min(problems.Count, most);
        if (shown > 0)
        {
            page.Line([new Span(title, Palette.Strong)]);
            foreach (var problem in problems.Take(shown))
            {
                page.Line([problem.ToString()], indent: 2, hanging: 2);
            }
        }

        return shown;
    }
}
