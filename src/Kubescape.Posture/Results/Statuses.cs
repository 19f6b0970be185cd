namespace Kubescape.Posture;

/// <summary>How outcomes add up.</summary>
public static class Statuses
{
    /// <summary>Failed before not evaluated before passed; passed when there are none.</summary>
    public static Status Worst(IEnumerable<Status> statuses) =>
        statuses.Aggregate(Status.Passed, (worst, status) => status > worst ? status : worst);
}
