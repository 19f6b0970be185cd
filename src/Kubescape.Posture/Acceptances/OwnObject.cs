using Kubescape.Objects;

namespace Kubescape.Posture;

/// <summary>The one object that an acceptance is for, because it is written in it.</summary>
/// <param name="Resource">The object.</param>
public sealed record OwnObject(Resource Resource)
{
    /// <summary>The 1-based line whose field, with everything below it, is meant; 0 for the whole object.</summary>
    public int Line { get; init; }

    /// <summary>Whether a failure of the object, or of a subject that it empowers, is meant.</summary>
    internal bool Covers(Finding finding, Resource failing)
    {
        if (Line == 0)
        {
            return true;
        }

        if (!ReferenceEquals(finding.Owner ?? failing, Resource))
        {
            return false;
        }

        var field = finding.At.Nearest;
        while (field.Exists && field.Line != Line)
        {
            field = field.Parent;
        }

        return field.Exists;
    }
}
