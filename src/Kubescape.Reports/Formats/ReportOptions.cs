using System.Collections.Immutable;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>What a report carries besides the result, and how much of it.</summary>
public sealed record ReportOptions
{
    /// <summary>Whether the objects themselves are left out.</summary>
    public bool OmitRawResources { get; init; }

    /// <summary>The labels of the objects to carry in a place of their own, by name.</summary>
    public ImmutableArray<string> LabelsToCopy { get; init; } = [];

    /// <summary>Whether a document for machines is spread over lines.</summary>
    public bool Indented { get; init; }

    /// <summary>The version of this program; <see langword="null"/> to leave it out.</summary>
    public string? Version { get; init; }

    /// <summary>The machine that scanned; <see langword="null"/> to leave it out, as its name is nobody's business.</summary>
    public string? HostName { get; init; }

    /// <summary>Whether the audit of exceptions is written where there are none, too.</summary>
    public bool AlwaysAuditsExceptions { get; init; }

    /// <summary>
    /// What changed since an earlier scan, for formats that can say it; <see langword="null"/> when nothing is compared.
    /// </summary>
    public Comparison? Comparison { get; init; }

    /// <summary>The text of a scanned file, for excerpts; <see langword="null"/> when it cannot be read any more.</summary>
    public Func<string, string?> ReadSource { get; init; } = _ => null;
}
