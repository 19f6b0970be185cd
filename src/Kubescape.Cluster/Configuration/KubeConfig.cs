using System.Collections.Immutable;

namespace Kubescape.Cluster;

/// <summary>The clusters, users and contexts that the kubeconfigs of a user name.</summary>
/// <remarks>
/// Source: kubernetes.io, "Organizing Cluster Access Using kubeconfig Files", "Merging kubeconfig files": the first file to name
/// a cluster, user or context wins, and nothing of a later one of that name is used.
/// </remarks>
public sealed class KubeConfig
{
    private readonly ImmutableArray<ConfigEntry> files;

    private KubeConfig(ImmutableArray<ConfigEntry> files) => this.files = files;

    /// <summary>The context that is chosen when the user names none.</summary>
    public string? CurrentContext =>
        files.Select(file => file.Text("current-context")).FirstOrDefault(context => context is not null);

    /// <summary>The names of the contexts, in the order of the files.</summary>
    public ImmutableArray<string> Contexts =>
        [.. files.SelectMany(file => file.Items("contexts")).Select(context => context.Text("name")).OfType<string>().Distinct()];

    /// <summary>The files, as a message names them.</summary>
    private string Origin => string.Join(Path.PathSeparator, files.Select(file => file.File));

    /// <summary>
    /// Reads what kubectl would read: the given file, or else those in <c>KUBECONFIG</c>, or else <c>~/.kube/config</c>.
    /// </summary>
    /// <returns><see langword="null"/> when no file is named anywhere and the one in the home directory does not exist.</returns>
    /// <exception cref="ClusterException">A file cannot be read, or files are named and none of them exists.</exception>
    public static KubeConfig? Load(string? path, HostEnvironment environment)
    {
        if (path is not null)
        {
            return new KubeConfig([KubeConfigFile.Read(path)]);
        }

        if (environment.Variable("KUBECONFIG") is { } list)
        {
            var existing =
                list.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Distinct().Where(File.Exists).ToList();
            return existing.Count > 0
                ? new KubeConfig([.. existing.Select(KubeConfigFile.Read)])
                : throw new ClusterException($"KUBECONFIG names no file that exists: '{list}'");
        }

        var usual = Path.Combine(environment.HomeDirectory, ".kube", "config");
        return File.Exists(usual) ? new KubeConfig([KubeConfigFile.Read(usual)]) : null;
    }

    /// <summary>How to reach the cluster of a context.</summary>
    /// <param name="context">The name of the context; <see langword="null"/> for the current one.</param>
    /// <param name="environment">Where credential plugins are found.</param>
    /// <param name="clock">Tells when credentials expire.</param>
    /// <exception cref="ClusterException">
    /// There is no such context, or it names what does not exist or cannot be used.
    /// </exception>
    public ClusterAccess Select(string? context, HostEnvironment environment, TimeProvider clock)
    {
        var name =
            context ?? CurrentContext ?? throw new ClusterException($"{Origin}: no current-context is set: {ContextAdvice}");
        if (Find("contexts", "context", name) is not { } chosen)
        {
            throw new ClusterException($"{Origin}: there is no context '{name}': {ContextAdvice}");
        }

        var clusterName = chosen.Text("cluster") ?? throw chosen.Trouble($"context '{name}' names no cluster");
        var cluster = Find("clusters", "cluster", clusterName)
            ?? throw chosen.Trouble(
                chosen.Fields["cluster"], $"context '{name}' names the cluster '{clusterName}', which does not exist");
        var userName = chosen.Text("user");
        var user = userName is null ? default(ConfigEntry?) : Find("users", "user", userName)
            ?? throw chosen.Trouble(chosen.Fields["user"], $"context '{name}' names the user '{userName}', which does not exist");

        var credentials = user is { } owner
            ? UserCredentials.Read(owner, userName!, cluster, environment, clock)
            : FixedCredential.Anonymous;
        var impersonation = user is { } actor ? Impersonation.Read(actor) : Impersonation.None;
        return new ClusterAccess(ClusterEndpoint.Read(cluster), credentials, impersonation)
        {
            ContextName = name,
            ClusterName = clusterName,
            Origin = $"context '{name}' of {chosen.File}",
        };
    }

    private string ContextAdvice =>
        Contexts.IsEmpty ? "it has no contexts at all" : $"choose one of {string.Join(", ", Contexts)}";

    private ConfigEntry? Find(string list, string member, string name)
    {
        foreach (var entry in files.SelectMany(file => file.Items(list)))
        {
            if (entry.Fields["name"].Is(name))
            {
                return entry[member];
            }
        }

        return null;
    }
}
