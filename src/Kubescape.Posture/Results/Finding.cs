using System.Text;
using Kubescape.Controls;
using Kubescape.Objects;

namespace Kubescape.Posture;

/// <summary>Evidence for a failure: the place, what stands there, and what should.</summary>
public sealed record Finding
{
    private const int MaxObservedLength = 160;

    /// <summary>What is to be done.</summary>
    public required FailureKind Kind { get; init; }

    /// <summary>The field as reports write it; empty when the resource as a whole is at fault.</summary>
    public required string Path { get; init; }

    /// <summary>The field itself, in the object that holds it.</summary>
    public Field At { get; init; }

    /// <summary>The value to write, for <see cref="FailureKind.Set"/> and <see cref="FailureKind.Replace"/>.</summary>
    public string? Value { get; init; }

    /// <summary>What would be right, in words; <see langword="null"/> where the edit says it.</summary>
    public string? Expected { get; init; }

    /// <summary>The value found, as JSON, shortened, secrets masked; <see langword="null"/> where nothing is written.</summary>
    public string? Observed { get; init; }

    /// <summary>The place in the file; <see langword="null"/> for objects of a cluster.</summary>
    public SourceLocation? Location { get; init; }

    /// <summary>The object that holds the field, when it is not the failing resource itself.</summary>
    public Resource? Owner { get; init; }

    /// <summary>Whether a program can make the edit without asking anyone.</summary>
    public bool IsFixable { get; init; }

    /// <summary>Whether the edit takes away what its owner may use.</summary>
    public bool TakesAway { get; init; }

    /// <summary>The evidence of a failure of a resource.</summary>
    public static Finding Of(Resource resource, Failure failure)
    {
        var owner = failure.Owner ?? resource;
        return new Finding
        {
            Kind = failure.Kind,
            Path = failure.Path,
            At = failure.At,
            Value = failure.Value,
            IsFixable = failure.IsEdit,
            TakesAway = failure.TakesAway,
            Expected = failure.Expected,
            Observed = Observe(owner, failure.At),
            Location = Locate(owner, failure.At),
            Owner = failure.Owner,
        };
    }

    private static string? Observe(Resource owner, Field at)
    {
        if (!at.Exists)
        {
            return null;
        }

        if (SensitiveValues.Contains(owner, at))
        {
            return SensitiveValues.Mask;
        }

        if (at.Kind is FieldKind.Mapping or FieldKind.Sequence)
        {
            return null; // A whole object says little, and may hold what must not be shown.
        }

        var text = at.ToString();
        if (text.Length <= MaxObservedLength)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[MaxObservedLength - 1]) ? MaxObservedLength - 1 : MaxObservedLength;
        return new StringBuilder(text, 0, end, MaxObservedLength + 1).Append('…').ToString();
    }

    private static SourceLocation? Locate(Resource owner, Field at)
    {
        if (owner.Source is not { IsBuiltIn: false } source)
        {
            return null;
        }

        return at.Line > 0
            ? new SourceLocation(source.Path, at.Line, at.Column)
            : new SourceLocation(source.Path, source.Line, 1);
    }
}
