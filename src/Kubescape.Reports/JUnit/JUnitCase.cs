using System.Xml;
using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>A test case.</summary>
/// <param name="ClassName">What it is listed under.</param>
/// <param name="Name">Its title.</param>
internal sealed record JUnitCase(string ClassName, string Name)
{
    /// <summary>Why it failed, on one line; <see langword="null"/> when it did not.</summary>
    public string? Failure { get; private init; }

    /// <summary>Why there is no verdict; <see langword="null"/> when there is one.</summary>
    public string? Skipped { get; private init; }

    /// <summary>Where the outcome comes from; <see langword="null"/> where there is no such thing.</summary>
    private ControlResult? Control { get; init; }

    /// <summary>The outcome of a control.</summary>
    /// <param name="control">The control.</param>
    /// <param name="suite">The suite.</param>
    /// <param name="name">The name that the suite gives the control; <see langword="null"/> for its own.</param>
    public static JUnitCase Of(ControlResult control, string suite, string? name = null) =>
        new($"{suite}/{control.Control.Id}", name ?? control.Control.Name)
        {
            Control = control,
            Failure = control.Status == Status.Failed
                ? $"{Wording.Number(control.Counters.Failed)} of {Wording.Count(control.Counters.All, "resource")} failed. "
                    + control.Control.Description
                : null,
            Skipped = control.Status == Status.NotEvaluated ? Lines(OpenPoints.Of(control).Select(point => point.Message)) : null,
        };

    /// <summary>What became of a failure since an earlier scan.</summary>
    public static JUnitCase Of(ComparisonItem item, string suite)
    {
        string[] words = [item.ControlName, ComparisonWording.ResourceOf(item), item.Evidence?.Path ?? ""];
        var name = string.Join(": ", words.Where(word => word.Length > 0));
        return new($"{suite}/{PrintableText.Of(item.ControlId)}", PrintableText.Of(name))
        {
            Failure = item.Group == ComparisonGroup.New ? ComparisonWording.SentenceOf(item) : null,
            Skipped = item.Group switch
            {
                ComparisonGroup.Incomparable => PrintableText.Of($"It cannot be compared: {item.Reason}."),
                ComparisonGroup.Unchanged => "It failed before, too.",
                _ => null,
            },
        };
    }

    /// <summary>What makes a comparison weaker than it looks.</summary>
    public static JUnitCase OfWarning(string warning, int index) =>
        new("Warnings", $"Warning {Wording.Number(index + 1)}") { Skipped = warning };

    /// <summary>Something that could not be read.</summary>
    public static JUnitCase OfSource(OpenPoint point, int index) =>
        new("Sources", $"Source {Wording.Number(index + 1)}") { Skipped = point.Message };

    public void Write(XmlWriter xml)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", ClassName);
        xml.WriteAttributeString("name", Name);
        xml.WriteAttributeString("time", "0");
        if (Failure is not null)
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("type", "Control");
            xml.WriteAttributeString("message", Failure);
            foreach (var piece in Control is null ? [] : FailureText(Control))
            {
                xml.WriteString(piece);
            }

            xml.WriteEndElement();
        }
        else if (Skipped is not null)
        {
            xml.WriteStartElement("skipped");
            xml.WriteAttributeString("message", Skipped);
            xml.WriteEndElement();
        }

        WriteAccepted(xml);
        xml.WriteEndElement();
    }

    private void WriteAccepted(XmlWriter xml)
    {
        var lines = (Control?.Evaluations ?? []).Where(evaluation => evaluation.Accepted.Length > 0)
            .Select(AcceptedLine).ToList();
        if (lines.Count > 0)
        {
            xml.WriteElementString("system-out", Lines(lines));
        }
    }

    private static IEnumerable<string> FailureText(ControlResult control)
    {
        yield return $"Remediation: {control.Control.Remediation}\n";
        if (control.Control.Link is { } link)
        {
            yield return $"More details: {link}\n";
        }

        foreach (var evaluation in control.Failed)
        {
            yield return $"\n{ResourceLine(evaluation.Resource)}";
            foreach (var finding in evaluation.Findings)
            {
                var place = finding.Location is { } location ? $"{PrintableText.Of(location.ToString())}: " : "";
                yield return $"\n  {place}{FindingPhrase.Of(finding)}";
            }
        }

        foreach (var point in OpenPoints.Of(control))
        {
            yield return $"\n\nNot evaluated: {point.Message}";
        }
    }

    private static string ResourceLine(Resource resource)
    {
        (string Name, string Value)[] parts =
        [
            ("apiVersion", resource.ApiVersion), ("kind", resource.Kind), ("namespace", resource.Namespace),
            ("name", resource.Name),
            ("sourcePath", resource.Source is { } source ? ArtifactPath.Of(source) : ""),
        ];
        return string.Join(
            "; ", parts.Where(part => part.Value.Length > 0).Select(part => $"{part.Name}: {PrintableText.Of(part.Value)}"));
    }

    private static string AcceptedLine(Evaluation evaluation)
    {
        var decisions = string.Join("; ", AcceptancePhrase.Behind(evaluation).Select(AcceptancePhrase.Of));
        return $"Accepted: {ResourceLine(evaluation.Resource)}: {decisions}";
    }

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);
}
