using Kubescape.Objects;

namespace Kubescape.Controls.ControlPlane;

/// <summary>One flag on a command line.</summary>
/// <param name="Name">The name without its dashes.</param>
/// <param name="Attached">What follows the equals sign; <see langword="null"/> when there is none.</param>
/// <param name="Following">The next word, when it is no flag itself; it is the value unless the flag is a boolean.</param>
/// <param name="At">The element that holds the flag.</param>
public readonly record struct CommandLineFlag(string Name, string? Attached, string? Following, Field At)
{
    /// <summary>The value of a flag that takes one; empty when it has none.</summary>
    public string Value => Attached ?? Following ?? "";

    /// <summary>Whether a boolean flag is on, as its bare name says too.</summary>
    public bool IsTrue => Attached is null or "1" or "t" or "T" or "true" or "TRUE" or "True";
}
