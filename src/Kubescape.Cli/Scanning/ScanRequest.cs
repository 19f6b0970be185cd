using System.Collections.Immutable;
using System.CommandLine;
using Kubescape.Controls;
using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Cli;

/// <summary>A scan as the command line asks for it.</summary>
internal sealed record ScanRequest
{
    public required ScanSubject Subject { get; init; }

    /// <summary>What to scan; none for the cluster.</summary>
    public required ImmutableArray<string> Paths { get; init; }

    public required NamespaceFilter Namespaces { get; init; }

    public required ScanFilters Filters { get; init; }

    public required ControlInputs Inputs { get; init; }

    public required GateSettings Gates { get; init; }

    /// <summary>What to compare with; <see langword="null"/> for nothing.</summary>
    public BaselineRequest? Baseline { get; init; }

    public required ReportRequest Report { get; init; }

    /// <summary>Whether to say where the time went.</summary>
    public bool Profiles { get; init; }

    public required ImmutableArray<string> ExcludedPaths { get; init; }

    /// <summary>Whether scanned directories may say what is left out.</summary>
    public required bool UsesIgnoreFiles { get; init; }

    /// <summary>Where facts that were gathered elsewhere are.</summary>
    public required ImmutableArray<string> Facts { get; init; }

    public bool ShowsSecrets { get; init; }

    /// <summary>The name of the cluster in reports; <see langword="null"/> for that of the kubeconfig.</summary>
    public string? ClusterName { get; init; }

    /// <summary>What the exceptions files accept.</summary>
    public required ImmutableArray<Acceptance> Acceptances { get; init; }

    /// <summary>Whether failures of what clusters bring along are accepted.</summary>
    public required bool HasDefaultAcceptances { get; init; }

    /// <summary>Whether what the scanned objects say about themselves is accepted.</summary>
    public required bool HonorsInlineAcceptances { get; init; }

    public string? KubeConfig { get; init; }

    public string? KubeContext { get; init; }

    /// <summary>How long reading a cluster may take; <see langword="null"/> for no end.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Whether the manifests are mended after the scan.</summary>
    public bool Fix { get; init; }

    public bool IsCluster => Paths.IsEmpty;

    /// <summary>Reads the options.</summary>
    /// <exception cref="UsageException">They do not make sense.</exception>
    public static ScanRequest Read(ParseResult parsed, ScanSubject subject, string[] paths) => new()
    {
        Fix = ReadFix(parsed, paths),
        Subject = subject,
        Paths = [.. paths],
        Namespaces = new NamespaceFilter(
            Values(parsed, ScanOptions.IncludeNamespaces), Values(parsed, ScanOptions.ExcludeNamespaces)),
        Filters = ScanFilters.Read(parsed),
        Inputs = ReadInputs(parsed.GetValue(ScanOptions.ControlsConfig)),
        Gates = new GateSettings
        {
            Compliance = ReadCompliance(parsed.GetValue(ScanOptions.ComplianceThreshold)),
            RiskThreshold = parsed.GetValue(ScanOptions.FailThreshold),
            SeverityThreshold = parsed.GetValue(ScanOptions.SeverityThreshold) is { } severity
                ? SeverityWord.Read(ScanOptions.SeverityThreshold.Name, severity)
                : null,
            CoverageThreshold = parsed.GetValue(ScanOptions.FailCoverageBelow),
        },
        Baseline = BaselineRequest.Read(parsed),
        Report = ReportRequest.Read(parsed, isOverview: subject == ScanSubject.Overview),
        Profiles = parsed.GetValue(ScanOptions.Profile),
        ExcludedPaths = Values(parsed, ScanOptions.ExcludePath),
        UsesIgnoreFiles = !parsed.GetValue(ScanOptions.NoIgnoreFile),
        Facts = Values(parsed, ScanOptions.Facts),
        ShowsSecrets = parsed.GetValue(ScanOptions.ShowSecrets),
        ClusterName = parsed.GetValue(ScanOptions.ClusterName),
        Acceptances = ExceptionFiles.Read(Values(parsed, ScanOptions.Exceptions)),
        HasDefaultAcceptances = !parsed.GetValue(ScanOptions.NoDefaultExceptions),
        HonorsInlineAcceptances = parsed.GetValue(ScanOptions.HonorInlineExceptions) ?? paths.Length > 0,
        KubeConfig = parsed.GetValue(ScanOptions.KubeConfig),
        KubeContext = parsed.GetValue(ScanOptions.KubeContext),
        Timeout = parsed.GetValue(ScanOptions.ScanTimeout) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
    };

    /// <summary>What is to be judged in a setting.</summary>
    /// <exception cref="UsageException">Nothing is.</exception>
    public ScanPlan Plan(ScanSetting setting) => Filters.Apply(Subject.Plan(setting), setting) with
    {
        Inputs = Inputs,
        Namespaces = Namespaces,
        ShowsSecrets = ShowsSecrets,
        Acceptances = HasDefaultAcceptances ? [.. Acceptances, .. DefaultAcceptances.For(setting.Scope)] : Acceptances,
        HonorsInlineAcceptances = HonorsInlineAcceptances,
    };

    private static bool ReadFix(ParseResult parsed, string[] paths) => parsed.GetValue(ScanOptions.Fix)
        && (paths is [] or ["-"]
            ? throw new UsageException("--fix: only files can be changed: name the manifests to scan.")
            : true);

    private static ImmutableArray<string> Values(ParseResult parsed, Option<string[]> option) =>
        [.. parsed.GetValue(option) ?? []];

    private static ComplianceThresholds ReadCompliance(string? text)
    {
        if (text is null)
        {
            return new ComplianceThresholds();
        }

        return ComplianceThresholds.TryParse(text, out var thresholds, out var problem)
            ? thresholds
            : throw new UsageException($"--compliance-threshold: {problem}");
    }

    private static ControlInputs ReadInputs(string? file)
    {
        if (file is null)
        {
            return ControlInputs.Default;
        }

        try
        {
            var documents = YamlDocuments.Read(File.ReadAllText(file).AsMemory(), TreeLimits.Default).ToList();
            return documents switch
            {
                [{ Tree: { } tree }] => ControlInputs.Default.With(tree.Root),
                [{ Error: { } error }, ..] => throw new UsageException($"{file}:{error.Line}:{error.Column}: {error.Message}."),
                _ => throw new UsageException($"{file}: expected one mapping of input names to lists of strings."),
            };
        }
        catch (FormatException error)
        {
            throw new UsageException($"{file}: {error.Message}.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--controls-config: {error.Message}");
        }
    }
}
