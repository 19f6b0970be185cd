using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Controls;

/// <summary>Frameworks as data.</summary>
internal static class FrameworkReader
{
    /// <summary>The frameworks of a document.</summary>
    /// <exception cref="FormatException">They name what is not there; the message says on which line.</exception>
    public static IEnumerable<Framework> Read(Field document) => document["frameworks"].Items.Select(ReadFramework);

    private static Framework ReadFramework(Field framework)
    {
        var controls = framework["controls"].Items.Select(Member).ToImmutableArray();
        var unplaced = controls.ToDictionary(member => member.Control.Info.Id, StringComparer.Ordinal);
        return new Framework(framework["name"].Text!, framework["description"].Text!)
        {
            Version = framework["version"].Text!,
            Scopes = Scopes(framework["scopes"]),
            Controls = controls,
            SubSections = [.. framework["sections"].Items.Select(section => Section(section, unplaced))],
        };
    }

    private static FrameworkControl Member(Field member)
    {
        var id = member["id"].Text!;
        var control = Catalog.Find(id) ?? throw new FormatException($"line {member.Line}: there is no control {id}");
        return new FrameworkControl(control, member["name"].Text ?? control.Info.Name);
    }

    /// <summary>The section; what it holds is taken out of <paramref name="unplaced"/>.</summary>
    private static FrameworkSection Section(Field section, Dictionary<string, FrameworkControl> unplaced) => new(
        section["id"].Text!,
        section["name"].Text!,
        [.. section["controls"].Items.Select(id => Place(id, unplaced))],
        [.. section["sections"].Items.Select(inner => Section(inner, unplaced))]);

    private static FrameworkControl Place(Field id, Dictionary<string, FrameworkControl> unplaced) =>
        unplaced.Remove(id.Text!, out var member)
            ? member
            : throw new FormatException($"line {id.Line}: {id.Text} is no control of the framework, or is in two sections");

    private static ScanScopes Scopes(Field scopes) =>
        scopes.Count == 0
            ? ScanScopes.ClusterAndFile
            : scopes.Items.Aggregate(
                ScanScopes.None, (all, scope) => all | Enum.Parse<ScanScopes>(scope.Text!, ignoreCase: true));
}
