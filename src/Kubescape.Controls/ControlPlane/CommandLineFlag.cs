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

    /// <summary>The entries of a list.</summary>
    public string[] Entries => Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The part of the element that is the flag's word.</summary>
    public Range Span { get; init; }

    /// <summary>
    /// The text of the element with another value of the flag, or without the flag; <see langword="null"/> when the value stands
    /// in a word of its own, so that no edit of the flag's word does it.
    /// </summary>
    /// <param name="value">The value, or <see langword="null"/> for the element without the flag.</param>
    public string? Rewritten(string? value)
    {
        if (Following is not null)
        {
            return null;
        }

        var text = At.Text ?? "";
        var word = value is null ? "" : $"--{Name}={value}";
        return $"{text[..Span.Start]}{word}{text[Span.End..]}".Trim();
    }
}
