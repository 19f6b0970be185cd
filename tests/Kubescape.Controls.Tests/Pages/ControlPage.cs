using System.Globalization;
using System.Text;
using Kubescape.Objects;

namespace Kubescape.Controls.Tests.Pages;

/// <summary>What there is to know about a control, as Markdown.</summary>
internal static class ControlPage
{
    public static string Of(Control control)
    {
        var (info, page) = (control.Info, new StringBuilder());
        page.Append(CultureInfo.InvariantCulture, $"# {info.Id} {Markdown.Prose(info.Name)}\n\n| | |\n| --- | --- |\n");
        foreach (var (label, value) in Facts(control).Where(fact => fact.Value.Length > 0))
        {
            page.Append(CultureInfo.InvariantCulture, $"| {label} | {value} |\n");
        }

        Section("What is at stake", Markdown.Prose(info.Description));
        Section("What to do", Markdown.Prose(info.Remediation));
        if (control is ManualControl)
        {
            page.Append("\nOnly a person can answer this: a scan lists it as not evaluated.\n");
        }

        if (info.Inputs.Length > 0)
        {
            Section("Inputs", Inputs(info));
        }

        Example("Fails", ControlExample.Failing(control));
        Example("Passes", ControlExample.Passing(control));
        return page.ToString();

        void Section(string title, string text) => page.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n{text}\n");

        void Example(string title, ControlExample? example)
        {
            if (example is not null)
            {
                Section(title, Text(example));
            }
        }
    }

    private static IEnumerable<(string Label, string Value)> Facts(Control control)
    {
        var info = control.Info;
        yield return ("Severity", string.Create(CultureInfo.InvariantCulture, $"{info.Severity}, {info.BaseScore} of 10"));
        yield return ("Category", info.SubCategory is null ? info.Category.Name : $"{info.Category.Name} / {info.SubCategory.Name}");
        yield return ("Scans", Words.Of(info.Scopes));
        yield return ("Judges", Markdown.Codes(info.Judges.Select(Words.Of).Order(StringComparer.Ordinal)));
        yield return ("Reads too", Markdown.Codes(info.Reads.Select(Words.Of).Order(StringComparer.Ordinal)));
        yield return ("Frameworks", string.Join("; ", Words.FrameworksOf(control).Select(framework => NameIn(framework, control))));
        yield return ("Steps of attacks", string.Join("; ", info.AttackSteps.Select(step => $"{step.Step} of {step.Track}")));
    }

    /// <summary>The framework, and what it calls the control if that is something else.</summary>
    private static string NameIn(Framework framework, Control control)
    {
        var name = framework.Controls.First(member => member.Control == control).Name;
        return name == control.Info.Name ? framework.Name : $"{framework.Name} (“{Markdown.Prose(name)}”)";
    }

    private static string Inputs(ControlInfo info)
    {
        var needed = info.NeedsConfiguration ? "Nothing is judged until one of these has a value (`--controls-config`).\n\n" : "";
        return needed + string.Join('\n', info.Inputs.Select(input => $"- {Markdown.Code(input)}: {Default(input)}"));
    }

    private static string Default(string input) =>
        ControlInputs.Default[input] is { IsEmpty: false } values ? Markdown.Codes(values) : "empty by default";

    private static string Text(ControlExample example)
    {
        var inputs = string.Concat(example.Inputs.Select(input => $"With the input {Markdown.Code(input)}:\n\n"));
        var places = string.Concat(example.Failures.Select(entry => $"\n- fails at {Place(entry.Resource, entry.Failure)}"));
        return $"{inputs}```yaml\n{example.Manifest}\n```" + (places.Length == 0 ? "" : $"\n{places}");
    }

    private static string Place(Resource resource, Failure failure)
    {
        var subject = Markdown.Code($"{resource.Kind}/{resource.Name}");
        return (failure.Path.Length == 0 ? subject : $"{Markdown.Code(failure.Path)} of {subject}") + Mend(failure);
    }

    private static string Mend(Failure failure)
    {
        var expected = failure.Expected is null ? "" : $" (expected: {Markdown.Prose(failure.Expected)})";
        return failure.Kind switch
        {
            FailureKind.Delete => $": remove the field{expected}",
            FailureKind.Set when failure.Value == Failure.Placeholder => $": set it to a value of your choice{expected}",
            FailureKind.Set => $": set it to {Markdown.Code(failure.Value!)}",
            FailureKind.Review => $": choose another value{expected}",
            _ => expected,
        };
    }
}
