using System.Collections.Immutable;
using System.Globalization;
using Kubescape.Controls;
using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>A decision that accepted failures, with what it accepted.</summary>
/// <param name="By">The decision.</param>
/// <param name="Failures">Each pair of a control and a resource that would fail, or fail in more places, without it.</param>
internal sealed record AcceptedRisk(Acceptance By, ImmutableArray<(ControlInfo Control, Resource Resource)> Failures)
{
    /// <summary>Who decided; says so where nobody is named.</summary>
    public string Author => By.Author.Length > 0 ? By.Author : "Nobody is named.";

    /// <summary>Why; says so where there is no reason.</summary>
    public string Reason => By.Reason.Length > 0 ? By.Reason : "No reason is given.";

    /// <summary>The day of the end in UTC, or that there is none.</summary>
    public string Until => By.ExpiresAt is { } end
        ? end.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : "no end";

    /// <summary>The ids of the controls, each once.</summary>
    public IEnumerable<string> ControlIds => Failures.Select(failure => failure.Control.Id).Distinct(StringComparer.Ordinal);

    /// <summary>Every decision that accepted something, in the order of the controls.</summary>
    public static ImmutableArray<AcceptedRisk> Of(ScanResult result)
    {
        var order = new List<Acceptance>();
        var failures =
            new Dictionary<Acceptance, ImmutableArray<(ControlInfo, Resource)>.Builder>(ReferenceEqualityComparer.Instance);
        foreach (var control in result.Controls)
        {
            foreach (var evaluation in control.Evaluations)
            {
                foreach (var acceptance in evaluation.Accepted.Select(accepted => accepted.By).Distinct())
                {
                    if (!failures.TryGetValue(acceptance, out var list))
                    {
                        failures[acceptance] = list = ImmutableArray.CreateBuilder<(ControlInfo, Resource)>();
                        order.Add(acceptance);
                    }

                    list.Add((control.Control, evaluation.Resource));
                }
            }
        }

        return [.. order.Select(acceptance => new AcceptedRisk(acceptance, failures[acceptance].ToImmutable()))];
    }
}
