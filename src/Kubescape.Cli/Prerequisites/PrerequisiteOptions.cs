using System.CommandLine;
using Kubescape.Cluster;

namespace Kubescape.Cli;

/// <summary>Options of <c>prerequisites</c>, besides those that say which cluster.</summary>
internal static class PrerequisiteOptions
{
    /// <summary>What a cluster may be needed for.</summary>
    public static (PrerequisitePurpose Purpose, string Word)[] Purposes { get; } =
        [(PrerequisitePurpose.Scan, "scan"), (PrerequisitePurpose.Install, "install")];

    public static Option<string?> For { get; } = new Option<string?>("--for")
    {
        Description = "Check only what this needs: scan or install; both if not given",
    }.AcceptOnlyFromAmong([.. Purposes.Select(entry => entry.Word)]);

    public static Option<string> Namespace { get; } = new("--namespace", "-n")
    {
        Description = "The namespace to install into",
        HelpName = "name",
        DefaultValueFactory = _ => "kubescape",
    };

    public static Option<string> Format { get; } = new Option<string>("--format", "-f")
    {
        Description = "pretty-print or json",
        DefaultValueFactory = _ => "pretty-print",
    }.AcceptOnlyFromAmong("pretty-print", "json");

    public static PrerequisitePurpose PurposeOf(ParseResult parsed) => parsed.GetValue(For) is { } word
        ? Array.Find(Purposes, entry => entry.Word == word).Purpose
        : PrerequisitePurpose.All;
}
