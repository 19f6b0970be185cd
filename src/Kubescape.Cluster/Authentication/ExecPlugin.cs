using System.Collections.Immutable;

namespace Kubescape.Cluster;

/// <summary>A program that hands out credentials, as the kubeconfig describes it.</summary>
/// <remarks>Source: kubernetes.io, "Authenticating", "client-go credential plugins"; client.authentication.k8s.io/v1.</remarks>
internal sealed record ExecPlugin
{
    private const string Group = "client.authentication.k8s.io";

    /// <summary>Where the kubeconfig says so, for messages.</summary>
    public required string Place { get; init; }

    /// <summary>A name that is looked up in <c>PATH</c>, or an absolute path.</summary>
    public required string Command { get; init; }

    /// <summary>The arguments, in order.</summary>
    public ImmutableArray<string> Arguments { get; init; } = [];

    /// <summary>Environment variables in addition to those of this process.</summary>
    public ImmutableArray<(string Name, string Value)> Variables { get; init; } = [];

    /// <summary>The version in which plugin and client talk.</summary>
    public required string ApiVersion { get; init; }

    /// <summary>What the kubeconfig tells those who lack the program.</summary>
    public string? InstallHint { get; init; }

    /// <summary>Whether the plugin may ask the user something, which needs standard input.</summary>
    public required bool IsInteractive { get; init; }

    /// <summary>The cluster, for a plugin that wants to know it.</summary>
    public ConfigEntry? Cluster { get; init; }

    /// <summary>Reads the member <c>exec</c> of a user.</summary>
    /// <exception cref="ClusterException">Something is missing or has no meaning.</exception>
    public static ExecPlugin Read(ConfigEntry exec, ConfigEntry cluster, HostEnvironment environment)
    {
        var command = exec.Text("command") ?? throw exec.Trouble("the exec plugin has no command");
        return new ExecPlugin
        {
            Place = exec.Place,
            Command = command.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal)
                ? exec.FilePath("command")!
                : command,
            Arguments = [.. exec.Texts("args")],
            Variables = [.. exec.Items("env").Select(ReadVariable)],
            ApiVersion = ReadApiVersion(exec),
            InstallHint = exec.Text("installHint"),
            IsInteractive = ReadInteraction(exec, command, environment.IsInteractive),
            Cluster = exec.Flag("provideClusterInfo") ? cluster : null,
        };
    }

    private static (string Name, string Value) ReadVariable(ConfigEntry variable) =>
        (variable.Text("name") ?? throw variable.Trouble("an environment variable of the exec plugin has no name"),
            variable.Text("value") ?? "");

    private static string ReadApiVersion(ConfigEntry exec) => exec.Text("apiVersion") switch
    {
        $"{Group}/v1" or $"{Group}/v1beta1" => exec.Text("apiVersion")!,
        var other => throw exec.Trouble(
            exec.Fields["apiVersion"], $"'{other}' is no apiVersion of exec plugins: expected {Group}/v1 or {Group}/v1beta1"),
    };

    private static bool ReadInteraction(ConfigEntry exec, string command, bool canAsk) => exec.Text("interactiveMode") switch
    {
        "Never" => false,
        "IfAvailable" or null => canAsk,
        "Always" when canAsk => true,
        "Always" => throw exec.Trouble(
            exec.Fields["interactiveMode"],
            $"the exec plugin '{command}' wants to ask questions, and standard input is no terminal: run the scan in one"),
        var other => throw exec.Trouble(
            exec.Fields["interactiveMode"], $"'{other}' is no interactiveMode: expected Never, IfAvailable or Always"),
    };
}
