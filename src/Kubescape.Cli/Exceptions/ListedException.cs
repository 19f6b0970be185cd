using System.Collections.Immutable;
using Kubescape.Controls;
using Kubescape.Posture;

namespace Kubescape.Cli;

/// <summary>An acceptance as <c>list exceptions</c> shows it.</summary>
/// <param name="Acceptance">The acceptance.</param>
/// <param name="From">File and line, or that it is built in.</param>
/// <param name="Scope">The kinds of scan that it counts in.</param>
/// <param name="State">Whether it counts now.</param>
internal sealed record ListedException(Acceptance Acceptance, string From, ScanScopes Scope, ListedExceptionState State)
{
    /// <summary>Those that are built in, and then those of files, in their order.</summary>
    public static ImmutableArray<ListedException> All(bool hasDefaults, IEnumerable<string> files, DateTimeOffset now) =>
    [
        .. hasDefaults ? DefaultAcceptances.All.Select(entry => Of(entry.Acceptance, "built in", entry.Scope, now)) : [],
        .. ExceptionFiles.Inspect(files).Select(acceptance => Of(
            acceptance, acceptance.Place, ScanScopes.Cluster | ScanScopes.File, now)),
    ];

    private static ListedException Of(Acceptance acceptance, string from, ScanScopes scope, DateTimeOffset now) => new(
        acceptance,
        from,
        scope,
        acceptance.Problem is not null ? ListedExceptionState.Invalid
            : acceptance.ExpiresAt <= now ? ListedExceptionState.Expired
            : ListedExceptionState.Active);
}
