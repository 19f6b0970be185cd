namespace Kubescape.Helm;

/// <summary>Where functions of time, chance and the network take what they return.</summary>
public sealed record FunctionSources
{
    /// <summary>For <c>now</c> and everything that is relative to it; its time zone is the local one.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>
    /// What random texts, keys and certificates are made from: the same seed and the same calls give the same output. Whoever
    /// installs what is rendered needs a seed that nobody can guess.
    /// </summary>
    public string Seed { get; init; } = "";

    /// <summary>Resolves the name of a host for <c>getHostByName</c>; without it every answer is an empty text.</summary>
    public Func<string, string>? ResolveHost { get; init; }
}
