using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Posture;

/// <summary>What can be mended in which file, and what is left.</summary>
/// <param name="Files">The files that change, in ordinal order of their paths.</param>
/// <param name="Left">The requests that are not met, with the reason of each, in the order in which they were asked for.</param>
public sealed record FixPlan(ImmutableArray<FileFix> Files, ImmutableArray<(FixRequest Request, string Reason)> Left)
{
    /// <summary>Why a template is left.</summary>
    public const string NeedsValue = "the value only shows the form of the right one, which its owner knows";

    /// <summary>Why a removal is left.</summary>
    public const string NeedsOwner = "something may use what would be removed";

    /// <summary>Plans the edits of all files.</summary>
    /// <param name="requests">What is asked for.</param>
    /// <param name="read">The text of a file; <see langword="null"/> when it cannot be read.</param>
    /// <param name="choices">What else is done than what is right for everyone.</param>
    public static FixPlan Make(IEnumerable<FixRequest> requests, Func<string, string?> read, FixChoices choices)
    {
        var all = requests.ToList();
        var reasons = new Dictionary<FixRequest, string>(ReferenceEqualityComparer.Instance);
        foreach (var request in all)
        {
            var reason = request.Obstacle
                ?? (request.IsTemplate && !choices.HasFlag(FixChoices.WriteTemplates) ? NeedsValue
                    : request.TakesAway && !choices.HasFlag(FixChoices.TakeAway) ? NeedsOwner
                    : null);
            if (reason is not null)
            {
                reasons[request] = reason;
            }
        }

        var files = all.Where(request => !reasons.ContainsKey(request)).GroupBy(request => request.File, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => FileFix.Plan([.. group], read(group.Key), reasons))
            .OfType<FileFix>();
        return new FixPlan(
            [.. files],
            [.. all.Where(reasons.ContainsKey).Select(request => (request, reasons[request]))]);
    }
}
