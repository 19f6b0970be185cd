namespace Kubescape.Controls;

/// <summary>A control as a member of a framework.</summary>
/// <param name="Control">The check.</param>
/// <param name="Name">The name that the framework gives it.</param>
public sealed record FrameworkControl(Control Control, string Name);
