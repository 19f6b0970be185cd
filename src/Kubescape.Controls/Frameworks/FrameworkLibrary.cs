using System.Collections.Immutable;

namespace Kubescape.Controls;

/// <summary>Every framework that is compiled in.</summary>
public static class FrameworkLibrary
{
    /// <summary>The framework of all controls that Kubescape has.</summary>
    public const string AllControls = "AllControls";

    /// <summary>The framework of the controls that only this implementation has.</summary>
    public const string Hardening = "hardening";

    /// <summary>Every framework, by name.</summary>
    public static ImmutableArray<Framework> All { get; } =
    [
        .. FrameworkReader.Read(EmbeddedData.Read("frameworks.json"))
            .Append(OwnControls())
            .OrderBy(framework => framework.Name, StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>The framework of this name, in any case; <see langword="null"/> when there is none.</summary>
    public static Framework? Find(string name) =>
        All.FirstOrDefault(framework => framework.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The frameworks that hold a control, by name.</summary>
    public static IEnumerable<Framework> With(Control control) =>
        All.Where(framework => framework.Controls.Any(member => member.Control == control));

    private static Framework OwnControls() =>
        new(Hardening, "What Kubescape's own controls leave out: the controls whose ids begin with X.")
        {
            Version = "",
            Scopes = ScanScopes.ClusterAndFile,
            Controls =
            [
                .. Catalog.All.Where(control => control.Info.Id.StartsWith("X-", StringComparison.Ordinal))
                    .Select(control => new FrameworkControl(control, control.Info.Name)),
            ],
        };
}
