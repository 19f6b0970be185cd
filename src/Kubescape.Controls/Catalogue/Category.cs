namespace Kubescape.Controls;

/// <summary>A place in overviews.</summary>
/// <param name="Id"><c>Cat-</c> and a digit, as reports carry it.</param>
/// <param name="Name">What people read.</param>
public sealed record Category(string Id, string Name)
{
    public static Category ControlPlane { get; } = new("Cat-1", "Control plane");

    public static Category AccessControl { get; } = new("Cat-2", "Access control");

    public static Category Secrets { get; } = new("Cat-3", "Secrets");

    public static Category Network { get; } = new("Cat-4", "Network");

    public static Category Workload { get; } = new("Cat-5", "Workload");

    public static Category SupplyChain { get; } = new("Cat-6", "Supply chain");

    public static Category ResourceManagement { get; } = new("Cat-7", "Resource management");

    public static Category Storage { get; } = new("Cat-8", "Storage");

    public static Category NodeEscape { get; } = new("Cat-9", "Node escape");
}
