using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Controls.Reliability;

/// <summary>The controls that ask for one setting of jobs, by id.</summary>
/// <remarks>Source: "Jobs", "Automatic Cleanup for Finished Jobs" and "CronJob" in the Kubernetes documentation.</remarks>
internal static class JobSettingControls
{
    private static readonly ResourceKind Job = new("batch", "Job");
    private static readonly ResourceKind CronJob = new("batch", "CronJob");

    /// <summary>Tools that delete the Job themselves when it is done.</summary>
    private static readonly string[] Hooks = ["helm.sh/hook", "argocd.argoproj.io/hook"];

    public static ImmutableArray<Control> All { get; } =
    [
        new JobSettingControl("X-0111", "Job without time limit", 2, [CronJob, Job], Endless)
        {
            Risk = "A job that hangs, or that somebody keeps busy, runs for ever: it holds its CPU and memory, and its "
                + "credentials stay valid.",
            Remedy = "Set activeDeadlineSeconds in the spec of the Job to the longest time that it may take.",
        },
        new JobSettingControl("X-0112", "Finished Job kept for ever", 1, [Job], Kept)
        {
            Risk = "A finished Job stays until somebody deletes it, with its pods, their logs and the values in their "
                + "specification. Many of them burden the API server.",
            Remedy = "Set ttlSecondsAfterFinished to the time in which its logs are still looked at.",
        },
        new JobSettingControl("X-0113", "Runs of a CronJob may overlap", 2, [CronJob], Overlapping)
        {
            Risk = "When a run takes longer than the schedule, the next one starts beside it. Runs pile up until the nodes are "
                + "full, and two of them may change the same data.",
            Remedy = "Set concurrencyPolicy to Forbid, or to Replace when the newest run counts.",
        },
        new JobSettingControl("X-0114", "CronJob without starting deadline", 1, [CronJob], Late)
        {
            Risk = "After an outage a run starts however late it is, when it may do harm; and once a hundred runs were missed, "
                + "the CronJob never starts again.",
            Remedy = "Set startingDeadlineSeconds to how late a run may still start, at least 10 seconds.",
        },
    ];

    private static Failure? Endless(Resource resource)
    {
        var job = resource.Kind == "CronJob" ? resource["spec"]["jobTemplate"]["spec"] : resource["spec"];
        var limit = job["activeDeadlineSeconds"];
        return limit.HasValue || Workload.PodSpec(resource)["activeDeadlineSeconds"].HasValue
            ? null
            : Failure.Set(limit, Failure.Placeholder);
    }

    /// <summary>The Jobs of a CronJob go when its history is full.</summary>
    private static Failure? Kept(Resource resource)
    {
        var metadata = resource["metadata"];
        var time = resource["spec"]["ttlSecondsAfterFinished"];
        return time.HasValue
            || metadata["ownerReferences"].Count > 0
            || Array.Exists(Hooks, hook => metadata["annotations"][hook].HasValue)
                ? null
                : Failure.Set(time, Failure.Placeholder);
    }

    private static Failure? Overlapping(Resource resource)
    {
        var policy = resource["spec"]["concurrencyPolicy"];
        return !policy.HasValue || policy.Is("Allow") ? Failure.Set(policy, "Forbid") : null;
    }

    private static Failure? Late(Resource resource)
    {
        var deadline = resource["spec"]["startingDeadlineSeconds"];
        return deadline.HasValue ? null : Failure.Set(deadline, Failure.Placeholder);
    }
}
