using System.Collections.Immutable;
using Kubescape.Controls;

namespace Kubescape.Posture;

/// <summary>The controls that somebody names one by one: a list of ids, or <c>all</c>.</summary>
internal static class ControlIds
{
    public const string All = "all";

    /// <summary>The selectors, and the first of the names that means nothing.</summary>
    public static (ImmutableArray<ControlSelector> Controls, string? Unknown) Read(IEnumerable<string> names)
    {
        var controls = ImmutableArray.CreateBuilder<ControlSelector>();
        foreach (var name in names)
        {
            if (name.Equals(All, StringComparison.OrdinalIgnoreCase))
            {
                controls.Add(ControlSelector.Any);
            }
            else if (Catalog.Find(name) is { } control)
            {
                controls.Add(new ControlSelector { ControlId = TextPattern.Literal(control.Info.Id) });
            }
            else
            {
                return ([], name);
            }
        }

        return (controls.ToImmutable(), null);
    }
}
