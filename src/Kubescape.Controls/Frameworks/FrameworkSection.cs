using System.Collections.Immutable;

namespace Kubescape.Controls;

/// <summary>A chapter of a framework.</summary>
/// <param name="Id">Its number in the source document, <c>5.2</c>.</param>
/// <param name="Name">Its title.</param>
/// <param name="Controls">What it holds directly, in the order of the document.</param>
/// <param name="Sections">The chapters inside, in the order of the document.</param>
public sealed record FrameworkSection(
    string Id, string Name, ImmutableArray<FrameworkControl> Controls, ImmutableArray<FrameworkSection> Sections)
{
    /// <summary>Its controls and those of the chapters inside.</summary>
    public IEnumerable<FrameworkControl> ControlsInside =>
        Controls.Concat(Sections.SelectMany(section => section.ControlsInside));
}
