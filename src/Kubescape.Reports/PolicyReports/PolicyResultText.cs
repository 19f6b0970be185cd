using System.Globalization;
using System.Text;
using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>Results as list items in YAML. What is the same for a control or a resource is put together once.</summary>
/// <remarks>
/// The outcomes as the API means them: <c>error</c> is a policy that could not be evaluated, <c>skip</c> one that was set
/// aside or has nothing to judge.
/// </remarks>
internal sealed class PolicyResultText(ScanResult result)
{
    private const int MaxMessage = 4_000;

    /// <summary>Longer text is shortened, characters: no object has such a name, and a report must not grow with it.</summary>
    private const int MaxText = 5_000;

    private readonly Dictionary<string, PolicyControlText> controls = Controls(result);
    private readonly Utf8Buffer subject = new();

    /// <summary>Adds what the controls say about a resource.</summary>
    public void Write(
        PolicyReportText report, Resource resource, ReadOnlySpan<(ControlResult Control, Evaluation Evaluation)> evaluations)
    {
        SetSubject(resource);
        foreach (var (control, evaluation) in evaluations)
        {
            var text = controls[control.Control.Id];
            var outcome = OutcomeOf(control, evaluation);
            if (outcome == "pass")
            {
                text.WritePassed(report.Results);
            }
            else
            {
                text.Write(report.Results, outcome, Bounded(Message(control, evaluation)));
            }

            report.Results.Append(subject.Written.Span);
            if (outcome == "fail")
            {
                WriteProperties(report.Results, text, evaluation);
            }

            report.Count(outcome);
        }
    }

    /// <summary>Adds what a control says that has no resource to say it about, if there is such a thing.</summary>
    public void WriteWithoutResource(PolicyReportText report, ControlResult control)
    {
        if (control.Counters.All > 0 && control.Reason is null)
        {
            return;
        }

        // A control with a reason of its own is not known in full, whatever it says about the resources that were read.
        var outcome = control.Reason is null || IsSetAside(control) ? "skip" : "error";
        var reason = control.Reason is { } why
            ? $"Not evaluated in full: {why.TrimEnd('.')}."
            : "There is nothing that it judges.";
        controls[control.Control.Id].Write(report.Results, outcome, reason);
        report.Count(outcome);
    }

    private static Dictionary<string, PolicyControlText> Controls(ScanResult result)
    {
        var time = result.GeneratedAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return result.Controls.ToDictionary(
            control => control.Control.Id, control => new PolicyControlText(control.Control, time), StringComparer.Ordinal);
    }

    private void SetSubject(Resource resource)
    {
        subject.Clear();
        subject.Append("    resources:\n"u8);
        YamlText.QuoteLine(subject, "      - apiVersion: "u8, Bounded(resource.ApiVersion));
        YamlText.QuoteLine(subject, "        kind: "u8, Bounded(resource.Kind));
        YamlText.QuoteLine(subject, "        name: "u8, Bounded(resource.Name));
        if (resource.Namespace.Length > 0)
        {
            YamlText.QuoteLine(subject, "        namespace: "u8, Bounded(resource.Namespace));
        }

        if (resource["metadata"]["uid"].Text is { Length: > 0 } uid)
        {
            YamlText.QuoteLine(subject, "        uid: "u8, Bounded(uid));
        }
    }

    private static string OutcomeOf(ControlResult control, Evaluation evaluation) => evaluation.Status switch
    {
        Status.Failed => "fail",
        Status.NotEvaluated => IsSetAside(control) ? "skip" : "error",
        _ => evaluation.Accepted.IsEmpty ? "pass" : "skip",
    };

    private static bool IsSetAside(ControlResult control) =>
        control.SubStatus is SubStatus.Configuration or SubStatus.ManualReview;

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

    private static void WriteProperties(Utf8Buffer text, PolicyControlText control, Evaluation evaluation)
    {
        text.Append("    properties:\n"u8);
        control.WriteRemediation(text);
        YamlText.QuoteLine(text, "      findings: "u8, Wording.Number(evaluation.Findings.Length));
        if (!evaluation.Accepted.IsEmpty)
        {
            YamlText.QuoteLine(text, "      accepted: "u8, Wording.Number(evaluation.Accepted.Length));
        }

        if (PlacePhrase.Of(evaluation.Resource, evaluation.Findings[0]) is { Length: > 0 } place)
        {
            YamlText.QuoteLine(text, "      place: "u8, Bounded(place));
        }
    }

    private static string Bounded(string text) => text.Length > MaxText ? PrintableText.Of(text, MaxText) : text;
}
