using Kubescape.Controls;
using Kubescape.Objects;

namespace Kubescape.Conformance.Tests.Controls;

/// <summary>Which part of a control stands for which of the library's rules, for controls that have several.</summary>
internal sealed record RuleParts(Field Parts)
{
    public static RuleParts Read()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Controls", "rule-parts.json");
        return new(JsonDocuments.ReadOne(File.ReadAllBytes(file), TreeLimits.Default).Root);
    }

    /// <summary>The part that stands for the rule; the whole check of a control that has no parts.</summary>
    public Func<Resource, ControlContext, IEnumerable<Failure>> CheckOf(Control control, string rule) =>
        control is CompositeControl composite
        ? composite.Parts.Single(part => part.Name == Parts[control.Info.Id][rule].Text).Check
        : control.Check;
}
