using System.Collections.Immutable;
using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>What qualifies the scores: what is not known, what is accepted, and what could not be read.</summary>
internal static class PdfReservations
{
    private const int MaxRows = 500;

    public static void WriteOpen(PdfFlow flow, PdfPlan plan, Digest digest)
    {
        flow.StartPage();
        flow.Heading(plan.Open);
        if (digest.Open.IsEmpty)
        {
            flow.Paragraph("Every control has a verdict on each of its resources.", PdfStyle.Body);
            return;
        }

        flow.Paragraph("These controls have no verdict on some or all resources; nothing of it counts as passed.", PdfStyle.Body);
        Write(
            flow,
            new PdfTable([("Control", 1, false), ("Name", 3, false), ("Severity", 1, false), ("Why", 5, false)]),
            digest.Open,
            open =>
            [
                open.Control.Control.Id, open.Control.Control.Name, open.Control.Control.Severity.ToString(), open.Sentence,
            ]);
    }

    public static void WriteAccepted(PdfFlow flow, PdfPlan plan, Digest digest)
    {
        flow.Skip(14);
        flow.Heading(plan.Accepted);
        flow.Paragraph(
            digest.Accepted.IsEmpty
                ? "Nobody accepted any of the failures."
                : "These failures do not count, because somebody decided so.",
            PdfStyle.Body);
        if (!digest.Accepted.IsEmpty)
        {
            Write(
                flow,
                new PdfTable(
                [
                    ("Decision", 2, false), ("By", 1.6, false), ("Why", 2.6, false), ("Until", 1.2, false),
                    ("Control", 1.1, false), ("Resource", 2.6, false),
                ]),
                digest.Accepted
                    .SelectMany(risk => risk.Failures.Select(failure => (Risk: risk, failure.Control, failure.Resource)))
                    .ToImmutableArray(),
                row =>
                [
                    $"{row.Risk.By.Name} ({row.Risk.By.Place})", row.Risk.Author, row.Risk.Reason, row.Risk.Until, row.Control.Id,
                    Wording.Of(row.Resource),
                ]);
        }

        if (!digest.Lapsed.IsEmpty)
        {
            flow.Paragraph("Decisions that accept nothing:", PdfStyle.Strong, after: 4);
            Write(
                flow,
                new PdfTable([("Decision", 2, false), ("Written in", 2, false), ("Why", 4, false)]),
                digest.Lapsed,
                use => [use.Acceptance.Name, use.Acceptance.Place, Digest.ProblemOf(use)]);
        }
    }

    public static void WriteProblems(PdfFlow flow, PdfPlan plan, ScanResult result)
    {
        flow.Skip(14);
        flow.Heading(plan.Problems);
        ImmutableArray<ImmutableArray<string>> rows =
        [
            .. result.Coverage.Gaps.Select(entry => (ImmutableArray<string>)
                [entry.Kind.ToString(), entry.Gap.IsPartial ? "read in part" : "not read", entry.Gap.Reason]),
            .. result.Problems.Select(problem => (ImmutableArray<string>)
                [problem.Place, problem.Severity == ProblemSeverity.Error ? "not read" : "odd", problem.Message]),
        ];
        if (rows.IsEmpty)
        {
            flow.Paragraph("Everything was read.", PdfStyle.Body);
            return;
        }

        Write(flow, new PdfTable([("Kind or place", 3, false), ("Outcome", 1.3, false), ("Why", 5, false)]), rows, row => row);
    }

    private static void Write<T>(PdfFlow flow, PdfTable table, ImmutableArray<T> items, Func<T, ImmutableArray<string>> row)
    {
        table.Write(flow, items.Take(MaxRows).Select(row));
        if (items.Length > MaxRows)
        {
            flow.Paragraph(
                $"And {Wording.Count(items.Length - MaxRows, "more row")}, which the other formats list in full.",
                PdfStyle.Strong);
        }
    }
}
