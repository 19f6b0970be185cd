using Kubescape.Objects;

namespace Kubescape.Posture;

/// <summary>What a finding asks for: an edit of a file, or why no program can make one.</summary>
public sealed record FixRequest
{
    /// <summary>The control that failed.</summary>
    public required string ControlId { get; init; }

    /// <summary>The failing resource, in words.</summary>
    public required string Resource { get; init; }

    /// <summary>The place as reports write it.</summary>
    public required string Path { get; init; }

    /// <summary>The file, as the scan knew it; empty when there is none.</summary>
    public string File { get; init; } = "";

    /// <summary>Whether the file was read as JSON.</summary>
    public bool IsJson { get; init; }

    /// <summary>The edit; <see langword="null"/> when there is an obstacle.</summary>
    public FieldEdit? Edit { get; init; }

    /// <summary>Whether the value only shows the form of the right one.</summary>
    public bool IsTemplate { get; init; }

    /// <summary>Whether the edit takes away what its owner may use.</summary>
    public bool TakesAway { get; init; }

    /// <summary>Why no program can make the edit, as a clause without a full stop.</summary>
    public string? Obstacle { get; init; }
}
