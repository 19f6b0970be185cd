using System.Text;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>A comment for a pull request: everything that matters, in what such a comment may hold.</summary>
public static class MarkdownReport
{
    /// <summary>What GitHub takes as a comment, characters; counted in bytes here, which are never fewer.</summary>
    private const int MaxLength = 65_536;

    /// <summary>Kept for the sections behind the failures, so that these never push out what is not known.</summary>
    private const int MaxTail = 20_000;

    /// <summary>Kept for the sentence that says what was left out.</summary>
    private const int MaxClosing = 600;

    /// <summary>Writes the comment as UTF-8. Equal results give equal bytes.</summary>
    /// <exception cref="IOException">The stream did not take it.</exception>
    /// <exception cref="OperationCanceledException">The writing was stopped; the document is not complete.</exception>
    public static async Task WriteAsync(
        ScanResult result, ReportOptions options, Stream stream, CancellationToken cancellationToken)
    {
        var bytes = Encoding.UTF8.GetBytes(Compose(result, options, MaxLength));
        await stream.WriteAsync(bytes, cancellationToken);
    }

    /// <summary>The comment in at most this many bytes.</summary>
    internal static string Compose(ScanResult result, ReportOptions options, int limit)
    {
        var digest = new Digest(result);
        var omissions = new MarkdownOmissions();
        var tail = new MarkdownPage(Math.Min(MaxTail, limit / 3));
        MarkdownTail.Write(tail, result, digest, omissions);
        var end = tail.ToString();

        var page = new MarkdownPage(limit - Encoding.UTF8.GetByteCount(end) - MaxClosing);
        MarkdownSummary.Write(page, result, digest, options);
        MarkdownFailures.Write(page, digest, omissions);
        return page + end + omissions;
    }
}
