using System.Collections.Frozen;
using System.Collections.Immutable;
using Kubescape.Controls.ControlPlane;
using Kubescape.Controls.HostFiles;
using Kubescape.Controls.Kubelet;
using Kubescape.Controls.Network;
using Kubescape.Controls.Storage;

namespace Kubescape.Controls;

/// <summary>Every control that is compiled in: the classes, which a generator finds, and the rows of the tables.</summary>
public static partial class Catalog
{
    private static readonly FrozenDictionary<string, Control> ById =
        Compiled()
            .Concat(FlagControls.All)
            .Concat(HostFileControls.All)
            .Concat(KubeletSettingControls.All)
            .Concat(NodePathControls.All)
            .Concat(ExposedPortControls.All)
            .ToFrozenDictionary(control => control.Info.Id, StringComparer.OrdinalIgnoreCase);

    /// <summary>Every control, by id.</summary>
    public static ImmutableArray<Control> All { get; } = [.. ById.Values.OrderBy(control => control.Info.Id, StringComparer.Ordinal)];

    /// <summary>The control with this id, in any case; <see langword="null"/> when there is none.</summary>
    public static Control? Find(string id) => ById.GetValueOrDefault(id);
}
