using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Controls;

/// <summary>Every framework that is compiled in.</summary>
public static class FrameworkLibrary
{
    /// <summary>The framework of all controls.</summary>
    public const string AllControls = "AllControls";

    /// <summary>Every framework, by name.</summary>
    public static ImmutableArray<Framework> All { get; } =
        [.. Read().OrderBy(framework => framework.Name, StringComparer.OrdinalIgnoreCase)];

    /// <summary>The framework of this name, in any case; <see langword="null"/> when there is none.</summary>
    public static Framework? Find(string name) =>
        All.FirstOrDefault(framework => framework.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The frameworks that hold a control, by name.</summary>
    public static IEnumerable<Framework> With(Control control) =>
        All.Where(framework => framework.Controls.Any(member => member.Control == control));

    private static IEnumerable<Framework> Read()
    {
        yield return new Framework(AllControls, "Every control.")
        {
            Version = "",
            Scopes = ScanScopes.ClusterAndFile,
            Controls = [.. Catalog.All.Select(control => new FrameworkControl(control, control.Info.Name))],
        };

        foreach (var framework in EmbeddedData.Read("frameworks.json")["frameworks"].Items)
        {
            yield return new Framework(framework["name"].Text!, framework["description"].Text!)
            {
                Version = framework["version"].Text!,
                Scopes = Scopes(framework["scopes"]),
                Controls = [.. framework["controls"].Items.Select(Member)],
            };
        }
    }

    private static FrameworkControl Member(Field member)
    {
        var id = member["id"].Text!;
        var control = Catalog.Find(id)
            ?? throw new InvalidOperationException($"frameworks.json:{member.Line}: there is no control {id}.");
        return new FrameworkControl(control, member["name"].Text ?? control.Info.Name);
    }

    private static ScanScopes Scopes(Field scopes) =>
        scopes.Count == 0
            ? ScanScopes.ClusterAndFile
            : scopes.Items.Aggregate(
                ScanScopes.None, (all, scope) => all | Enum.Parse<ScanScopes>(scope.Text!, ignoreCase: true));
}
