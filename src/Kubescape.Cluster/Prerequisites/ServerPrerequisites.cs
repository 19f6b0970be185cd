namespace Kubescape.Cluster;

/// <summary>The API server and its release.</summary>
internal static class ServerPrerequisites
{
    /// <summary>The first with custom resource definitions and webhooks in their final version.</summary>
    private static readonly MajorMinor Oldest = new(1, 16);

    /// <summary>Source: <c>kubeVersion</c> of Kubescape's chart.</summary>
    private static readonly MajorMinor Supported = new(1, 28);

    public static Prerequisite Server(ClusterAccess access) => new(
        PrerequisitePurpose.All, "API server", PrerequisiteState.Ok, $"{access.Place} answers ({access.Origin})");

    /// <summary>Judges the release.</summary>
    /// <param name="version">What the server says, <c>v1.30.1</c>; <see langword="null"/> when it does not tell.</param>
    /// <param name="purpose">What the cluster is needed for.</param>
    public static Prerequisite Version(string? version, PrerequisitePurpose purpose)
    {
        const string name = "Kubernetes version";
        if (version is null || !MajorMinor.TryParse(version, out var release))
        {
            return new Prerequisite(
                PrerequisitePurpose.All,
                name,
                PrerequisiteState.Unknown,
                version is null ? "the API server does not tell this user" : $"'{version}' is no version")
            {
                Remedy = "grant get on the non-resource URL /version (system:public-info-viewer)",
            };
        }

        if (release >= Supported || (release >= Oldest && !purpose.HasFlag(PrerequisitePurpose.Install)))
        {
            return new Prerequisite(PrerequisitePurpose.All, name, PrerequisiteState.Ok, version);
        }

        return new Prerequisite(
            PrerequisitePurpose.All, name, release < Oldest ? PrerequisiteState.Missing : PrerequisiteState.Warning, version)
        {
            Remedy = release < Oldest
                ? $"upgrade: the oldest release that can be scanned in full is {Oldest}"
                : $"upgrade: scans work, but installations are meant for {Supported} and newer",
        };
    }
}
