using System.Collections.Immutable;
using Kubescape.Controls;
using Kubescape.Objects;

namespace Kubescape.Posture;

/// <summary>What a scan will judge, decided before a cluster is read.</summary>
public sealed record ScanPlan
{
    /// <summary>The kind of scan: files, a cluster, or a cluster of a certain cloud.</summary>
    public required ScanScopes Scope { get; init; }

    /// <summary>The frameworks asked for, in the order of the request; none when controls were asked for.</summary>
    public required ImmutableArray<Framework> Frameworks { get; init; }

    /// <summary>The distinct controls to run, by id.</summary>
    public required ImmutableArray<Control> Controls { get; init; }

    /// <summary>The values that users may tune.</summary>
    public ControlInputs Inputs { get; init; } = ControlInputs.Default;

    /// <summary>What somebody decided to live with, besides what the objects themselves say.</summary>
    public ImmutableArray<Acceptance> Acceptances { get; init; } = [];

    /// <summary>Whether annotations and comments of objects count as acceptances, too.</summary>
    public bool HonorsInlineAcceptances { get; init; }

    /// <summary>The namespaces to judge.</summary>
    public NamespaceFilter Namespaces { get; init; } = NamespaceFilter.All;

    /// <summary>Every kind of object that the controls judge or read, and those that say what is accepted.</summary>
    public ImmutableArray<ResourceKind> Kinds =>
    [
        .. Controls.SelectMany(control => control.Info.Judges.Concat(control.Info.Reads))
            .Concat(SecurityExceptionReader.Kinds)
            .Distinct()
            .Order(),
    ];

    /// <summary>A plan for whole frameworks; each keeps only the controls that make sense in this kind of scan.</summary>
    public static ScanPlan For(ScanScopes scope, IEnumerable<Framework> frameworks) =>
        For(scope, frameworks, ImmutableHashSet<ResourceKind>.Empty);

    /// <summary>
    /// The same where files are scanned, which are read whatever the plan: controls of clusters take part too when there are
    /// facts for them. A scan of a cluster knows by its scope alone what makes sense.
    /// </summary>
    /// <param name="scope">The kind of scan.</param>
    /// <param name="frameworks">The frameworks.</param>
    /// <param name="kinds">The kinds of the objects in the files.</param>
    public static ScanPlan For(ScanScopes scope, IEnumerable<Framework> frameworks, IReadOnlySet<ResourceKind> kinds)
    {
        var facts = scope.HasFlag(ScanScopes.Cluster) ? [] : kinds.Where(FactKinds.Contains).ToHashSet();
        ImmutableArray<Framework> chosen =
        [
            .. from framework in frameworks
               let members = framework.Controls.Where(member => Fits(member.Control, scope, facts)).ToImmutableArray()
               where (framework.Scopes & scope) != ScanScopes.None || members.Any(member => Knows(member.Control, facts))
               select framework with { Controls = members },
        ];
        return new ScanPlan
        {
            Scope = scope,
            Frameworks = chosen,
            Controls = Distinct(chosen.SelectMany(framework => framework.Controls).Select(member => member.Control)),
        };
    }

    /// <summary>A plan for single controls: whoever names one wants to know, also what is missing for it.</summary>
    public static ScanPlan For(ScanScopes scope, IEnumerable<Control> controls) => new()
    {
        Scope = scope,
        Frameworks = [],
        Controls = Distinct(controls),
    };

    private static bool Fits(Control control, ScanScopes scope, HashSet<ResourceKind> facts) =>
        (control.Info.Scopes & scope) != ScanScopes.None || Knows(control, facts);

    private static bool Knows(Control control, HashSet<ResourceKind> facts) =>
        control.Info.Judges.Any(facts.Contains) || control.Info.Reads.Any(facts.Contains);

    private static ImmutableArray<Control> Distinct(IEnumerable<Control> controls) =>
        [.. controls.Distinct().OrderBy(control => control.Info.Id, StringComparer.Ordinal)];
}
