using Kubescape.Controls;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>What all results of a control have in common, ready to be copied.</summary>
internal sealed class PolicyControlText
{
    private readonly byte[] head;
    private readonly byte[] tail;
    private readonly byte[] remediation;
    private readonly byte[] passed;

    /// <summary>Puts the pieces together.</summary>
    /// <param name="control">The control.</param>
    /// <param name="time">Seconds since 1970.</param>
    public PolicyControlText(ControlInfo control, string time)
    {
        head = Text(text => text.Append(
            $"  - source: kubescape\n    policy: {control.Id}\n    rule: {RuleName.Of(control)}\n    result: "));
        tail = Text(text =>
        {
            YamlText.QuoteLine(text, "    category: "u8, control.Category.Name);
            text.Append($"    severity: {SeverityOf(control.Severity)}\n    scored: true\n");
            text.Append($"    timestamp: {{ seconds: {time}, nanos: 0 }}\n");
        });
        remediation = Text(text =>
        {
            if (control.Link is { } link)
            {
                YamlText.QuoteLine(text, "      link: "u8, link);
            }

            YamlText.QuoteLine(text, "      remediation: "u8, control.Remediation);
        });
        passed = Text(text => Write(text, "pass", $"{control.Name}."));
    }

    /// <summary>Writes a result up to its resource.</summary>
    public void Write(Utf8Buffer text, string outcome, string message)
    {
        text.Append(head);
        text.Append(outcome);
        YamlText.QuoteLine(text, "\n    message: "u8, message);
        text.Append(tail);
    }

    /// <summary>The same where the control passes and nothing is accepted.</summary>
    public void WritePassed(Utf8Buffer text) => text.Append(passed);

    /// <summary>Writes what is to be done, as properties of a result.</summary>
    public void WriteRemediation(Utf8Buffer text) => text.Append(remediation);

    private static byte[] Text(Action<Utf8Buffer> write)
    {
        var text = new Utf8Buffer();
        write(text);
        return text.Written.ToArray();
    }

    private static string SeverityOf(Severity severity) =>
        severity == Severity.Unknown ? "info" : severity.ToString().ToLowerInvariant();
}
