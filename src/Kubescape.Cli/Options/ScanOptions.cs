using System.CommandLine;
using System.CommandLine.Parsing;

namespace Kubescape.Cli;

/// <summary>Options of every kind of scan.</summary>
internal static class ScanOptions
{
    public static Option<string[]> IncludeNamespaces { get; } =
        List("--include-namespaces", "Judge only these namespaces; wins over --exclude-namespaces", "a,b");

    public static Option<string[]> ExcludeNamespaces { get; } =
        List("--exclude-namespaces", "Leave out these namespaces", "a,b", "-e");

    public static Option<string[]> IncludeKinds { get; } = List(
        "--include-kinds", "Judge only objects of these kinds: Deployment, deploy, ingresses.networking.k8s.io, …", "kind,kind");

    public static Option<string[]> ExcludeKinds { get; } =
        List("--exclude-kinds", "Do not judge objects of these kinds; wins over --include-kinds", "kind,kind");

    public static Option<string?> LabelSelector { get; } = Text(
        "--label-selector", "Judge only objects with these labels: app=cart,tier!=test,env in (a,b),!legacy", "selector");

    public static Option<string[]> IncludeControls { get; } =
        List("--include-controls", "Run only these of the controls", "id,id");

    public static Option<string[]> ExcludeControls { get; } = List(
        "--exclude-controls", "Leave out these controls; wins over --include-controls", "id,id", "--skip-controls");

    public static Option<string?> MinSeverity { get; } = Text(
        "--min-severity", "Report only controls at or above: low, medium, high or critical; gates see them all", "severity");

    public static Option<string?> MaxSeverity { get; } = Text(
        "--max-severity", "Report only controls at or below: low, medium, high or critical; gates see them all", "severity");

    public static Option<string?> KubeConfig { get; } =
        Text("--kubeconfig", "The kubeconfig file; else $KUBECONFIG, ~/.kube/config, or the pod's service account", "file");

    public static Option<string?> KubeContext { get; } = Text("--kube-context", "The context of the kubeconfig to use", "name");

    public static Option<string[]> Format { get; } =
        List("--format", $"The report: {ReportRequest.FormatNames}; several with --output", "format", "-f");

    public static Option<string?> FormatVersion { get; } =
        Text("--format-version", "The version of the schema of the JSON report: v2, the only one there is", "version");

    public static Option<string?> Output { get; } =
        Text("--output", "Write the report to this file; the extension of the format is added", "file", "-o");

    public static Option<bool> Verbose { get; } = new("--verbose", "-v")
    {
        Description = "Every resource and its findings; controls that passed too",
        Recursive = true,
    };

    public static Option<bool> ShowEvidence { get; } = Flag(
        "--show-evidence", "Show for each finding what stands there and the lines of the object that lead to it", "-E");

    public static Option<bool> ShowSecrets { get; } =
        Flag("--show-secrets", "Show data of Secrets, environment values and the like, which are masked otherwise");

    public static Option<bool> Hide { get; } =
        Flag("--hide", "Put pseudonyms in place of the names of objects, namespaces, clusters, files, images, hosts and labels");

    public static Option<string?> HideKey { get; } = Text(
        "--hide-key", $"With the same key, names get the same pseudonyms in every report [${HiddenNames.KeyVariable}]", "key");

    public static Option<bool> OmitRawResources { get; } =
        Flag("--omit-raw-resources", "Leave the objects themselves out of the report; it still names them");

    public static Option<string[]> LabelsToCopy { get; } =
        List("--labels-to-copy", "Labels of the objects to repeat in resourceLabels of the JSON report", "label,label");

    public static Option<string?> ClusterName { get; } =
        Text("--cluster-name", "The name of the cluster in reports, instead of that of the kubeconfig", "name");

    public static Option<bool> KeepLocal { get; } =
        Flag("--keep-local", "Send no results anywhere; there is no need to ask, as none ever are");

    public static Option<string?> View { get; } =
        Text("--view", "How the pretty-printer shows the result: security, resource or control", "view");

    public static Option<bool> PrintAttackTree { get; } = new("--print-attack-tree")
    {
        Description = "After the report of the pretty-printer, the attacks that workloads are open to, step by step",
        Recursive = true,
    };

    public static Option<bool> Profile { get; } = new("--profile")
    {
        Description = "After the report, on standard error, the controls that took the most time",
        Recursive = true,
    };

    public static Option<string?> ComplianceThreshold { get; } = Text(
        "--compliance-threshold",
        "Exit with 1 when the compliance score is below, 0 to 100; of frameworks: nsa=80,mitre=70",
        "score");

    public static Option<double?> FailThreshold { get; } = Replaced(
        Percentage("--fail-threshold", "Exit with 1 when the risk score is above; --compliance-threshold replaced it", "-t"));

    public static Option<string?> SeverityThreshold { get; } =
        Text("--severity-threshold", "Exit with 1 when anything fails at or above: low, medium, high or critical", "severity");

    public static Option<double?> FailCoverageBelow { get; } =
        Percentage("--fail-coverage-below", "Exit with 1 when the coverage score is below");

    public static Option<string?> ControlsConfig { get; } =
        Text("--controls-config", "Values of control inputs: a JSON or YAML mapping of names to lists", "file");

    public static Option<string[]> Facts { get; } = List(
        "--facts",
        "Files or directories of facts to judge with the rest: host data, cloud descriptions, image vulnerabilities, …",
        "path,path");

    public static Option<string[]> Exceptions { get; } =
        List("--exceptions", "Files of failures that are accepted, JSON or YAML; see docs/acceptance.md", "file,file");

    public static Option<bool?> HonorInlineExceptions { get; } = new("--honor-inline-exceptions")
    {
        Description = "Whether annotations and comments of the scanned objects accept failures; on for files, off for clusters",
        HelpName = "true|false",
        Recursive = true,
    };

    public static Option<bool> NoDefaultExceptions { get; } = new("--no-default-exceptions")
    {
        Description = "Count the failures of what clusters bring along: control plane, add-ons of clouds, kubescape itself",
        Recursive = true,
    };

    public static Option<bool> ExplainExceptions { get; } = new("--explain-exceptions")
    {
        Description = "List at the end of the report what each exception matches: control, object and path",
        Recursive = true,
    };

    /// <summary>The audit stands in every report that has exceptions; upstream has to be asked for it.</summary>
    public static Option<bool> AuditExceptions { get; } = new("--audit-exceptions")
    {
        Description = "Have the audit of exceptions in the JSON report, even when there are none",
        Recursive = true,
    };

    public static Option<bool> NoIgnoreFile { get; } =
        Flag("--no-ignore-file", "Do not leave out what .kubescapeignore in a scanned directory names");

    public static Option<string[]> ExcludePath { get; } = new("--exclude-path")
    {
        Description = "Leave out what matches this pattern, in the syntax of .gitignore; may be repeated",
        HelpName = "pattern",
        Recursive = true,
        Arity = ArgumentArity.OneOrMore,
    };

    public static Option<bool> Fix { get; } = new("--fix")
    {
        Description = "Mend the manifests after the scan, as 'kubescape fix' does; the changes are shown on standard error",
        Recursive = true,
    };

    public static Option<int?> ScanTimeout { get; } = new("--scan-timeout")
    {
        Description = "Give up on a cluster that was not read within this many seconds",
        HelpName = "seconds",
        Recursive = true,
    };

    public static Option<bool> DryRun { get; } = new("--dry-run")
    {
        Description = "Only say what would be read; exit with 2 if a cluster denies some of it",
        Recursive = true,
    };

    public static void AddTo(Command scan)
    {
        foreach (Option option in (Option[])
        [
            View,
            Verbose,
            ShowEvidence,
            ShowSecrets,
            PrintAttackTree,
            Profile,
            Format,
            FormatVersion,
            Output,
            IncludeNamespaces,
            ExcludeNamespaces,
            IncludeKinds,
            ExcludeKinds,
            LabelSelector,
            IncludeControls,
            ExcludeControls,
            MinSeverity,
            MaxSeverity,
            ExcludePath,
            NoIgnoreFile,
            Facts,
            Exceptions,
            NoDefaultExceptions,
            HonorInlineExceptions,
            ExplainExceptions,
            AuditExceptions,
            ControlsConfig,
            ComplianceThreshold,
            FailThreshold,
            SeverityThreshold,
            FailCoverageBelow,
            Hide,
            HideKey,
            OmitRawResources,
            LabelsToCopy,
            ClusterName,
            KeepLocal,
            KubeConfig,
            KubeContext,
            ScanTimeout,
            Fix,
            DryRun,
        ])
        {
            scan.Options.Add(option);
        }

        FixOptions.AddTo(scan);
    }

    private static Option<bool> Flag(string name, string description, params string[] aliases) =>
        new(name, aliases) { Description = description, Recursive = true };

    private static Option<string?> Text(string name, string description, string helpName, params string[] aliases) =>
        new(name, aliases) { Description = description, HelpName = helpName, Recursive = true };

    private static Option<string[]> List(
        string name, string description, string helpName, params string[] aliases) => new(name, aliases)
    {
        Description = description,
        HelpName = helpName,
        Recursive = true,
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
        CustomParser = Split,
    };

    private static Option<double?> Percentage(string name, string description, params string[] aliases)
    {
        var option = new Option<double?>(name, aliases)
        {
            Description = $"{description}, 0 to 100", HelpName = "score", Recursive = true,
        };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double?>() is < 0 or > 100)
            {
                result.AddError($"{name}: expected a number from 0 to 100.");
            }
        });
        return option;
    }

    /// <summary>Still understood, and no longer shown.</summary>
    private static Option<double?> Replaced(Option<double?> option)
    {
        option.Hidden = true;
        return option;
    }

    private static string[] Split(ArgumentResult result) =>
        [.. result.Tokens.SelectMany(
            token => token.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
}
