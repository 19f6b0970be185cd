using System.Collections.Immutable;
using Kubescape.Controls;

namespace Kubescape.Posture;

/// <summary>One choice on the way along an attack track: a failed control for each step.</summary>
/// <param name="Track">The name of the track.</param>
/// <param name="Steps">The controls, from the first step on.</param>
/// <param name="Score">The product of the base scores, weighted with the replicas.</param>
/// <param name="Severity">The worst of the controls.</param>
public sealed record AttackVector(
    string Track, ImmutableArray<(ControlInfo Control, string Step)> Steps, double Score, Severity Severity)
{
    /// <summary>The vector with one step more.</summary>
    internal AttackVector Then(ControlInfo control, string step) => this with
    {
        Steps = Steps.Add((control, step)),
        Score = Score * control.BaseScore,
        Severity = control.Severity > Severity ? control.Severity : Severity,
    };
}
