using System.Collections.Immutable;
using System.Text.Json;
using Kubescape.Controls;

namespace Kubescape.Cli;

/// <summary><c>propose_fix</c>: the edit that mends a finding, as text. Nothing is written.</summary>
internal sealed class ProposeFixTool(LastScan last) : McpTool
{
    public override string Name => "propose_fix";

    public override string Description =>
        "Say how to mend a finding of the last scan: which field of which file to remove or to set to which value. This changes "
        + "no file; make the edit yourself, and scan again.";

    public override ImmutableArray<ToolParameter> Parameters { get; } =
        [new("finding", ToolParameterType.Text, "The id of a finding, such as 1.17") { IsRequired = true }];

    public override void Run(ToolArguments arguments, Utf8JsonWriter json, CancellationToken cancellationToken)
    {
        var listed = last.Find(arguments.Text("finding")!);
        json.WritePropertyName("finding");
        listed.Write(json);
        json.WriteBoolean("isCertain", listed.Finding.IsFixable);
        json.WriteString("edit", BoundedText.Of(Words(listed), BoundedText.LongLength));
        if (listed.Finding.Kind is FailureKind.Set or FailureKind.Replace && listed.Finding.Value is { } value)
        {
            json.WriteString("yaml", BoundedText.Of(YamlSnippet.Of(listed.Finding.At.Path, value), BoundedText.LongLength));
        }

        json.WriteString("remediation", listed.Control.Remediation);
    }

    private static string Words(ListedFinding listed)
    {
        var finding = listed.Finding;
        var holder = finding.Owner ?? listed.Resource;
        var place = finding.Location is { } location ? $"{holder} ({location})" : holder.ToString();
        return finding.Kind switch
        {
            FailureKind.Delete => $"In {place}, remove {finding.Path}.",
            FailureKind.Set when finding.IsFixable => $"In {place}, set {finding.Path} to {finding.Value}.",
            FailureKind.Replace when finding.IsFixable => $"In {place}, change {finding.Path} to {finding.Value}.",
            FailureKind.Set or FailureKind.Replace =>
                $"In {place}, set {finding.Path} to a value of this form, which only its owner knows: {finding.Value}.",
            FailureKind.Review => $"In {place}, look at {finding.Path} and choose a better value; {Expected(finding.Expected)}",
            _ => $"No single edit is known for {place}; {Expected(finding.Expected)}",
        };
    }

    private static string Expected(string? words) => words is null
        ? "'remediation' says what to do."
        : $"expected: {words.TrimEnd('.')}.";
}
