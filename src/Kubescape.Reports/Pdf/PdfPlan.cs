using System.Collections.Immutable;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>The chapters of the report, known before the first page so that the table of contents gets its room.</summary>
internal sealed class PdfPlan
{
    public PdfPlan(ScanResult result, Digest digest)
    {
        Frameworks = [.. result.Frameworks.Select(framework => new PdfEntry(PrintableText.Of(framework.Framework.Name), 2))];
        Failed =
        [
            .. digest.Failed.Select(control => new PdfEntry(PrintableText.Of($"{control.Control.Id} {control.Control.Name}"), 2)),
        ];
        Entries = [Summary, FrameworkChapter, .. Frameworks, FailedChapter, .. Failed, Open, Accepted, Problems];
    }

    public PdfEntry Summary { get; } = new("Summary", 1);

    public PdfEntry FrameworkChapter { get; } = new("Frameworks", 1);

    /// <summary>One for each framework.</summary>
    public ImmutableArray<PdfEntry> Frameworks { get; }

    public PdfEntry FailedChapter { get; } = new("Failed controls", 1);

    /// <summary>One for each failed control, in the order of the digest.</summary>
    public ImmutableArray<PdfEntry> Failed { get; }

    public PdfEntry Open { get; } = new("Not evaluated", 1);

    public PdfEntry Accepted { get; } = new("Accepted risks", 1);

    public PdfEntry Problems { get; } = new("Problems of the source", 1);

    /// <summary>All of them, in the order of the pages.</summary>
    public ImmutableArray<PdfEntry> Entries { get; }
}
