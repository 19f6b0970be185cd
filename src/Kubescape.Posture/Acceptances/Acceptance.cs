namespace Kubescape.Posture;

/// <summary>Somebody's decision to live with certain failures.</summary>
/// <param name="Name">What people call it.</param>
public sealed record Acceptance(string Name)
{
    /// <summary>In what form the decision was made.</summary>
    public required AcceptanceOrigin Origin { get; init; }

    /// <summary>Where it is written: <c>exceptions.json:12</c>, or the object that carries it.</summary>
    public required string Place { get; init; }

    /// <summary>Why; empty when nobody said so.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The moment from which it counts no more; <see langword="null"/> for never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}
