using System.Collections.Frozen;
using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Network;

/// <summary>Ports that a Service must not show outside of the cluster.</summary>
internal sealed class ExposedPort(string id, string name, double baseScore, FrozenDictionary<long, string> protocols) : Control
{
    public override ControlInfo Info => field ??= new(id, name, baseScore)
    {
        Category = Category.Network,
        Judges = [Services.Kind],
        Tags = ["security"],
        Description = Risk,
        Remediation = Remedy,
    };

    /// <summary>What an attacker gains.</summary>
    public required string Risk { get; init; }

    /// <summary>What to do.</summary>
    public required string Remedy { get; init; }

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        if (!IsOpen(resource))
        {
            yield break;
        }

        foreach (var port in resource["spec"]["ports"].Items)
        {
            foreach (var number in (Field[])[port["port"], port["targetPort"]])
            {
                if (number.Integer is { } value && protocols.TryGetValue(value, out var protocol))
                {
                    yield return Failure.Review(number) with { Expected = $"{protocol} inside the cluster only" };
                    break;
                }
            }
        }
    }

    private static bool IsOpen(Resource service) =>
        (Services.IsOpen(service) && !(LoadBalancers.Is(service) && LoadBalancers.IsInternal(service)))
        || service["spec"]["externalIPs"].Count > 0;
}
