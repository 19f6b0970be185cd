using System.Collections.Immutable;
using System.CommandLine;
using Kubescape.Controls;
using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Cli;

/// <summary>What of a scan is left out, as the command line names it.</summary>
internal sealed record ScanFilters
{
    /// <summary>Kinds that can be named although no control declares them.</summary>
    private static readonly ResourceKind[] Subjects =
        [new("rbac.authorization.k8s.io", "User"), new("rbac.authorization.k8s.io", "Group"), new("", "ServiceAccount")];

    public required ImmutableArray<string> IncludedKinds { get; init; }

    public required ImmutableArray<string> ExcludedKinds { get; init; }

    public required ImmutableHashSet<string> IncludedControls { get; init; }

    public required ImmutableHashSet<string> ExcludedControls { get; init; }

    public LabelQuery? Labels { get; init; }

    public required SeverityRange Severities { get; init; }

    /// <summary>Reads the options.</summary>
    /// <exception cref="UsageException">They do not make sense.</exception>
    public static ScanFilters Read(ParseResult parsed) => new()
    {
        IncludedKinds = [.. parsed.GetValue(ScanOptions.IncludeKinds) ?? []],
        ExcludedKinds = [.. parsed.GetValue(ScanOptions.ExcludeKinds) ?? []],
        IncludedControls = ReadControls(parsed, ScanOptions.IncludeControls),
        ExcludedControls = ReadControls(parsed, ScanOptions.ExcludeControls),
        Labels = parsed.GetValue(ScanOptions.LabelSelector) is { } selector ? ReadLabels(selector) : null,
        Severities = ReadSeverities(parsed),
    };

    /// <summary>The plan with what is left of it.</summary>
    /// <exception cref="UsageException">Nothing is, or there is no such kind.</exception>
    public ScanPlan Apply(ScanPlan plan, ScanSetting setting)
    {
        var names = new KindNames(
        [
            .. Catalog.All.SelectMany(control => control.Info.Judges.Concat(control.Info.Reads)), .. setting.Kinds, .. Subjects,
        ]);
        var chosen = plan.Where(control =>
            (IncludedControls.IsEmpty || IncludedControls.Contains(control.Id)) && !ExcludedControls.Contains(control.Id));
        return chosen.Controls.IsEmpty && !plan.Controls.IsEmpty
            ? throw new UsageException("--include-controls and --exclude-controls leave no control of this scan.")
            : chosen with
            {
                Objects = new ObjectFilter
                {
                    IncludedKinds = FindKinds(names, IncludedKinds, ScanOptions.IncludeKinds.Name),
                    ExcludedKinds = FindKinds(names, ExcludedKinds, ScanOptions.ExcludeKinds.Name),
                    Labels = Labels,
                },
            };
    }

    private static ImmutableHashSet<string> ReadControls(ParseResult parsed, Option<string[]> option) =>
    [
        .. (parsed.GetValue(option) ?? []).Select(id => Catalog.Find(id)?.Info.Id ?? throw new UsageException(
            $"{option.Name}: there is no control '{id}': 'kubescape list controls' shows them all."
            + Nearest.To(id, Catalog.All.Select(control => control.Info.Id)))),
    ];

    private static ImmutableHashSet<ResourceKind> FindKinds(KindNames names, ImmutableArray<string> given, string option) =>
    [
        .. given.SelectMany(name => names.Find(name) is { IsEmpty: false } kinds
            ? kinds
            : throw new UsageException(
                $"{option}: there is no kind '{name}' that a control judges.{Nearest.To(name, names.All)}")),
    ];

    private static LabelQuery ReadLabels(string selector)
    {
        try
        {
            return LabelQuery.Parse(selector);
        }
        catch (FormatException error)
        {
            throw new UsageException($"{ScanOptions.LabelSelector.Name}: {error.Message}.");
        }
    }

    private static SeverityRange ReadSeverities(ParseResult parsed)
    {
        var range = new SeverityRange(
            Read(ScanOptions.MinSeverity) ?? SeverityRange.All.Least, Read(ScanOptions.MaxSeverity) ?? SeverityRange.All.Most);
        return range.Least <= range.Most
            ? range
            : throw new UsageException($"--min-severity ({range.Least}) is above --max-severity ({range.Most}).");

        Severity? Read(Option<string?> option) =>
            parsed.GetValue(option) is { } word ? SeverityWord.Read(option.Name, word) : null;
    }
}
