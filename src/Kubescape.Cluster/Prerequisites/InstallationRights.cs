using System.Collections.Immutable;

namespace Kubescape.Cluster;

/// <summary>The rights that an installation needs.</summary>
/// <remarks>Source: the objects of Kubescape's chart.</remarks>
internal sealed class InstallationRights(SelfSubjectAccess access, string @namespace, bool namespaceExists)
{
    private const int QuestionsAtOnce = 8;

    private const string Rbac = "rbac.authorization.k8s.io";

    /// <summary>What is created for the whole cluster.</summary>
    private static readonly (string Group, string Resource)[] ClusterWide =
    [
        ("", "namespaces"),
        ("apiextensions.k8s.io", "customresourcedefinitions"),
        (Rbac, "clusterroles"),
        (Rbac, "clusterrolebindings"),
        ("apiregistration.k8s.io", "apiservices"),
        ("admissionregistration.k8s.io", "validatingwebhookconfigurations"),
        ("scheduling.k8s.io", "priorityclasses"),
    ];

    /// <summary>What is created in the namespace.</summary>
    private static readonly (string Group, string Resource)[] Namespaced =
    [
        ("", "configmaps"),
        ("", "persistentvolumeclaims"),
        ("", "secrets"),
        ("", "serviceaccounts"),
        ("", "services"),
        ("apps", "daemonsets"),
        ("apps", "deployments"),
        ("batch", "cronjobs"),
        (Rbac, "roles"),
        (Rbac, "rolebindings"),
    ];

    public async Task<ImmutableArray<Prerequisite>> AskAsync(CancellationToken cancellationToken) =>
    [
        await JudgeAsync(
            "Rights to install",
            Creations(),
            PrerequisiteState.Missing,
            "install as a cluster-admin, or have these granted",
            cancellationToken),
        await JudgeAsync(
            "Rights to grant rights",
            [new AccessQuestion("escalate", Rbac, "clusterroles", null), new AccessQuestion("bind", Rbac, "clusterroles", null)],
            PrerequisiteState.Warning,
            "be sure to have all rights that the installed roles have: the API server refuses roles that can do more than you",
            cancellationToken),
    ];

    private IEnumerable<AccessQuestion> Creations() =>
    [
        .. ClusterWide.Where(kind => !namespaceExists || kind.Resource != "namespaces")
            .Select(kind => new AccessQuestion("create", kind.Group, kind.Resource, null)),
        .. Namespaced.Select(kind => new AccessQuestion("create", kind.Group, kind.Resource, @namespace)),
        new AccessQuestion("create", Rbac, "rolebindings", "kube-system"), // To read the settings of the aggregation layer.
    ];

    private async Task<Prerequisite> JudgeAsync(
        string name, IEnumerable<AccessQuestion> wanted, PrerequisiteState whenDenied, string remedy,
        CancellationToken cancellationToken)
    {
        ImmutableArray<AccessQuestion> questions = [.. wanted];
        var answers = new AccessAnswer[questions.Length];
        await Parallel.ForAsync(
            0,
            questions.Length,
            new ParallelOptions { MaxDegreeOfParallelism = QuestionsAtOnce, CancellationToken = cancellationToken },
            async (index, cancelled) => answers[index] = await access.AskAsync(questions[index], cancelled));
        ImmutableArray<string> denied =
        [
            .. questions.Zip(answers).Where(pair => pair.Second is { IsAllowed: false, Trouble: null })
                .Select(pair => $"{pair.First}"),
        ];
        if (denied.Length > 0)
        {
            return new Prerequisite(
                PrerequisitePurpose.Install, name, whenDenied, $"{denied.Length} of {questions.Length} are denied")
            {
                Remedy = remedy,
                Items = denied,
            };
        }

        return Array.Find(answers, answer => answer.Trouble is not null) is { Trouble: { } trouble }
            ? new Prerequisite(PrerequisitePurpose.Install, name, PrerequisiteState.Unknown, trouble)
            {
                Remedy = "see the log of the API server",
            }
            : new Prerequisite(
                PrerequisitePurpose.Install, name, PrerequisiteState.Ok, $"all {questions.Length} are granted")
            {
                Items = [.. questions.Select(question => $"{question}")],
            };
    }
}
