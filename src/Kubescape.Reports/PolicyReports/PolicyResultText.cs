using System.Globalization;
using System.Text;
using Kubescape.Controls;
using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>Results as list items in YAML. What is the same for a control is put together once.</summary>
/// <remarks>
/// The outcomes as the API means them: <c>error</c> is a policy that could not be evaluated, <c>skip</c> one that was set
/// aside or has nothing to judge.
/// </remarks>
internal sealed class PolicyResultText(PolicyReportKinds kinds, ScanResult result)
{
    private const int MaxMessage = 4_000;

    private readonly string timestamp = string.Create(
        CultureInfo.InvariantCulture, $"    timestamp: {{ seconds: {result.GeneratedAt.ToUnixTimeSeconds()}, nanos: 0 }}\n");

    private readonly Dictionary<string, (string Head, string Tail)> controls = result.Controls.ToDictionary(
        control => control.Control.Id, control => ControlText(control.Control), StringComparer.Ordinal);

    /// <summary>What a control says about a resource.</summary>
    public (string Outcome, string Text) Of(ControlResult control, Evaluation evaluation, string subject)
    {
        var outcome = OutcomeOf(control, evaluation);
        var text = new StringBuilder(Item(control.Control, outcome, Message(control, evaluation))).Append(subject);
        if (evaluation.Status == Status.Failed)
        {
            WriteProperties(text, control.Control, evaluation);
        }

        return (outcome, text.ToString());
    }

    /// <summary>What a control says that has no resource to say it about.</summary>
    public (string Outcome, string Text)? WithoutResource(ControlResult control)
    {
        if (control.Counters.All > 0 && control.Reason is null)
        {
            return null;
        }

        // A control with a reason of its own is not known in full, whatever it says about the resources that were read.
        var outcome = control.Reason is null || IsSetAside(control) ? "skip" : "error";
        var reason = control.Reason is { } why
            ? $"Not evaluated in full: {why.TrimEnd('.')}."
            : "There is nothing that it judges.";
        return (outcome, Item(control.Control, outcome, reason));
    }

    /// <summary>The resource of a result; equal for each control, so it is put together once for each resource.</summary>
    public static string Subject(Resource resource)
    {
        var text = new StringBuilder("    resources:\n      - apiVersion: ").Append(YamlText.Quote(resource.ApiVersion))
            .Append("\n        kind: ").Append(YamlText.Quote(resource.Kind))
            .Append("\n        name: ").Append(YamlText.Quote(resource.Name)).Append('\n');
        if (resource.Namespace.Length > 0)
        {
            text.Append("        namespace: ").Append(YamlText.Quote(resource.Namespace)).Append('\n');
        }

        if (resource["metadata"]["uid"].Text is { Length: > 0 } uid)
        {
            text.Append("        uid: ").Append(YamlText.Quote(uid)).Append('\n');
        }

        return text.ToString();
    }

    private static (string Head, string Tail) ControlText(ControlInfo control) => (
        $"  - source: kubescape\n    policy: {control.Id}\n    rule: {RuleName.Of(control)}\n",
        $"    category: {YamlText.Quote(control.Category.Name)}\n    severity: {SeverityOf(control.Severity)}\n"
            + "    scored: true\n");

    private static string SeverityOf(Severity severity) =>
        severity == Severity.Unknown ? "info" : severity.ToString().ToLowerInvariant();

    private static string OutcomeOf(ControlResult control, Evaluation evaluation) => evaluation.Status switch
    {
        Status.Failed => "fail",
        Status.NotEvaluated => IsSetAside(control) ? "skip" : "error",
        _ => evaluation.Accepted.IsEmpty ? "pass" : "skip",
    };

    private static bool IsSetAside(ControlResult control) =>
        control.SubStatus is SubStatus.Configuration or SubStatus.ManualReview;

    private string Item(ControlInfo control, string outcome, string message)
    {
        var (head, tail) = controls[control.Id];
        return $"{head}    result: {outcome}\n    {kinds.Message}: {YamlText.Quote(message)}\n{tail}{timestamp}";
    }

    private static string Message(ControlResult control, Evaluation evaluation)
    {
        if (evaluation.Status == Status.NotEvaluated)
        {
            return $"{control.Control.Name}: not evaluated: {(evaluation.Reason ?? control.Reason)?.TrimEnd('.')}.";
        }

        var text = new StringBuilder(control.Control.Name);
        foreach (var finding in evaluation.Findings.TakeWhile(_ => text.Length < MaxMessage))
        {
            text.Append("; ").Append(finding.Path).Append(finding.Path.Length > 0 ? ": " : "")
                .Append(FixSentence.Of(finding).TrimEnd('.'));
        }

        foreach (var accepted in evaluation.Accepted.TakeWhile(_ => text.Length < MaxMessage))
        {
            text.Append("; accepted: ").Append(accepted.Finding.Path).Append(" by ").Append(accepted.By.Name)
                .Append(" (").Append(accepted.By.Place).Append(')');
        }

        return text.Append(text.Length < MaxMessage ? "." : "; and more.").ToString();
    }

    private static void WriteProperties(StringBuilder text, ControlInfo control, Evaluation evaluation)
    {
        text.Append("    properties:\n");
        if (control.Link is { } link)
        {
            text.Append("      link: ").Append(YamlText.Quote(link)).Append('\n');
        }

        text.Append("      remediation: ").Append(YamlText.Quote(control.Remediation))
            .Append("\n      findings: \"").Append(Wording.Number(evaluation.Findings.Length)).Append("\"\n");
        if (!evaluation.Accepted.IsEmpty)
        {
            text.Append("      accepted: \"").Append(Wording.Number(evaluation.Accepted.Length)).Append("\"\n");
        }

        if (PlacePhrase.Of(evaluation.Resource, evaluation.Findings[0]) is { Length: > 0 } place)
        {
            text.Append("      place: ").Append(YamlText.Quote(place)).Append('\n');
        }
    }
}
