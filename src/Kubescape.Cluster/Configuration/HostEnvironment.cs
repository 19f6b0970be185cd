using System.Collections;
using System.Collections.Immutable;

namespace Kubescape.Cluster;

/// <summary>What a machine tells a program about clusters and how to reach them.</summary>
public sealed record HostEnvironment
{
    /// <summary>Where the kubelet puts the service account of a pod.</summary>
    private const string MountedServiceAccount = "/var/run/secrets/kubernetes.io/serviceaccount";

    /// <summary>The environment variables.</summary>
    public ImmutableDictionary<string, string> Variables { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The directory that holds <c>.kube/config</c>.</summary>
    public required string HomeDirectory { get; init; }

    /// <summary>The directory that holds <c>token</c> and <c>ca.crt</c> in a pod.</summary>
    public string ServiceAccountDirectory { get; init; } = MountedServiceAccount;

    /// <summary>Whether someone can answer questions on standard input.</summary>
    public bool IsInteractive { get; init; }

    /// <summary>The environment of this process.</summary>
    public static HostEnvironment OfProcess() => new()
    {
        Variables = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .ToImmutableDictionary(variable => (string)variable.Key, variable => (string?)variable.Value ?? ""),
        HomeDirectory = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
        IsInteractive = !Console.IsInputRedirected,
    };

    /// <summary>The value of a variable; <see langword="null"/> when it is not set or empty.</summary>
    public string? Variable(string name) => Variables.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    /// <summary>The program of this name in one of the directories of <c>PATH</c>.</summary>
    /// <remarks>
    /// The working directory is not searched, unlike by <see cref="System.Diagnostics.Process"/>: it may be a repository that
    /// someone else wrote.
    /// </remarks>
    public string? FindExecutable(string name) =>
        (Variable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(Path.IsPathFullyQualified)
            .Select(directory => Path.Combine(directory, name))
            .FirstOrDefault(File.Exists);
}
