using System.Collections.Frozen;
using System.Collections.Immutable;
using Kubescape.Controls.ControlPlane;
using Kubescape.Controls.HostFiles;
using Kubescape.Controls.Kubelet;
using Kubescape.Controls.Network;
using Kubescape.Controls.Rbac.Roles;
using Kubescape.Controls.Reliability;
using Kubescape.Controls.ResourceManagement;
using Kubescape.Controls.Storage;
using Kubescape.Controls.Workloads;

namespace Kubescape.Controls;

/// <summary>Every control that is compiled in: the classes, which a generator finds, and the rows of the tables.</summary>
public static partial class Catalog
{
    private static readonly FrozenDictionary<string, Control> ById =
        Compiled()
            .Concat(AddedCapabilityControls.All)
            .Concat(ExposedPortControls.All)
            .Concat(FlagControls.All)
            .Concat(HostFileControls.All)
            .Concat(JobSettingControls.All)
            .Concat(KubeletSettingControls.All)
            .Concat(NodePathControls.All)
            .Concat(ResourceAmountControls.All)
            .Concat(RoleRightControls.All)
            .Concat(RoleWildcardControls.All)
            .ToFrozenDictionary(control => control.Info.Id, StringComparer.OrdinalIgnoreCase);

    /// <summary>Every control, by id.</summary>
    public static ImmutableArray<Control> All { get; } =
        [.. ById.Values.OrderBy(control => control.Info.Id, StringComparer.Ordinal)];

    /// <summary>The control with this id, in any case; <see langword="null"/> when there is none.</summary>
    public static Control? Find(string id) => ById.GetValueOrDefault(id);
}
