using System.Collections.Immutable;
using Kubescape.Controls;

namespace Kubescape.Posture;

/// <summary>A step of an attack and the failed controls that open it.</summary>
/// <param name="Name">The name of the step.</param>
/// <param name="Controls">At least one, by id.</param>
public sealed record OpenStep(string Name, ImmutableArray<ControlInfo> Controls);
