using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Controls.Clouds;

/// <summary>Judges what a cloud tells of a cluster, of its registries or of who may do what in it.</summary>
public abstract class CloudControl : Control
{
    public override string? WhyNotEvaluated(ControlContext context)
    {
        var described = context.Graph.OfKinds(Info.Judges).Any() && Info.Reads.All(kind => !context.Graph.OfKind(kind).IsEmpty);
        return described
            ? null
            : $"the cloud's own description is not in this scan: give it as files of the kinds {Names(Info.Judges, Info.Reads)} "
                + "(--facts)";
    }

    private static string Names(ImmutableArray<ResourceKind> judged, ImmutableArray<ResourceKind> read) =>
        string.Join(", ", judged.Concat(read));
}
