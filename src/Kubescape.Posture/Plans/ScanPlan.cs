using System.Collections.Immutable;
using Kubescape.Controls;
using Kubescape.Objects;

namespace Kubescape.Posture;

/// <summary>What a scan will judge, decided before anything is read.</summary>
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

    /// <summary>The namespaces to judge.</summary>
    public NamespaceFilter Namespaces { get; init; } = NamespaceFilter.All;

    /// <summary>Every kind of object that the controls judge or read.</summary>
    public ImmutableArray<ResourceKind> Kinds =>
        [.. Controls.SelectMany(control => control.Info.Judges.Concat(control.Info.Reads)).Distinct().Order()];

    /// <summary>A plan for whole frameworks; each keeps only the controls that make sense in this kind of scan.</summary>
    public static ScanPlan For(ScanScopes scope, IEnumerable<Framework> frameworks)
    {
        ImmutableArray<Framework> chosen =
        [
            .. frameworks.Where(framework => (framework.Scopes & scope) != ScanScopes.None)
                .Select(framework => framework with { Controls = [.. framework.Controls.Where(member => Fits(member.Control, scope))] }),
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

    private static bool Fits(Control control, ScanScopes scope) => (control.Info.Scopes & scope) != ScanScopes.None;

    private static ImmutableArray<Control> Distinct(IEnumerable<Control> controls) =>
        [.. controls.Distinct().OrderBy(control => control.Info.Id, StringComparer.Ordinal)];
}
