using Kubescape.Objects;

namespace Kubescape.Controls;

/// <summary>One reason why a resource fails: the place, and the edit that mends it.</summary>
/// <remarks>
/// A place in a related object of a subject is written <c>relatedObjects[1].rules[0].verbs[0]</c>, as reports have it.
/// </remarks>
public sealed record Failure
{
    private Failure(FailureKind kind, Field at)
    {
        Kind = kind;
        At = at;
        Path = at.Path;
    }

    /// <summary>The value that stands where only the user knows what belongs there.</summary>
    public const string Placeholder = "YOUR_VALUE";

    /// <summary>What is to be done.</summary>
    public FailureKind Kind { get; }

    /// <summary>The place at fault, written or absent.</summary>
    public Field At { get; }

    /// <summary>How the place is written in reports; empty when no field is at fault.</summary>
    public string Path { get; init; }

    /// <summary>The value to write, for <see cref="FailureKind.Set"/> and <see cref="FailureKind.Replace"/>.</summary>
    public string? Value { get; init; }

    /// <summary>
    /// Whether the value only shows the form of the right one, <c>&lt;path/to/file&gt;</c> or <see cref="Placeholder"/>.
    /// </summary>
    public bool IsTemplate { get; init; }

    /// <summary>Whether something goes that its owner may use: a volume, a variable, a right.</summary>
    public bool TakesAway { get; private init; }

    /// <summary>Whether a program can mend this without asking anyone.</summary>
    public bool IsEdit => Kind is FailureKind.Delete or FailureKind.Set or FailureKind.Replace && !IsTemplate && !TakesAway;

    /// <summary>What would be right, in words, where the edit does not say it.</summary>
    public string? Expected { get; init; }

    /// <summary>The object that holds the place, when it is not the failing resource itself.</summary>
    public Resource? Owner { get; init; }

    /// <summary>The resource as a whole is at fault.</summary>
    public static Failure Whole(string expected) => new(FailureKind.Whole, default) { Expected = expected };

    /// <summary>The field is at fault; what mends it is elsewhere.</summary>
    public static Failure Look(Field at) => new(FailureKind.Look, at);

    /// <summary>The value needs another one, that only its owner knows.</summary>
    public static Failure Review(Field at) => new(FailureKind.Review, at);

    /// <summary>The setting must go: without it, the default holds, which is safe.</summary>
    public static Failure Delete(Field at) => new(FailureKind.Delete, at);

    /// <summary>The field must go, and what its owner uses it for goes with it.</summary>
    public static Failure Remove(Field at) => Delete(at) with { TakesAway = true };

    /// <summary>The field must have this value.</summary>
    public static Failure Set(Field at, string value) =>
        new(FailureKind.Set, at) { Value = value, IsTemplate = ShowsForm(value) };

    /// <summary>The field has a value and must have this one: without the field, the default would be no better.</summary>
    public static Failure Replace(Field at, string value) =>
        new(FailureKind.Replace, at) { Value = value, IsTemplate = ShowsForm(value) };

    /// <summary>An object that explains the failure of another one.</summary>
    public static Failure Because(Resource related, Field at) => new(FailureKind.Related, at) { Owner = related };

    /// <summary>The same failure at a place in the related object of a subject.</summary>
    /// <param name="subject">The failing subject.</param>
    /// <param name="index">The position among its related objects: 0 the binding, 1 the role.</param>
    public Failure InRelated(Resource subject, int index) => this with
    {
        Path = FieldPath.Append(FieldPath.AppendIndex("relatedObjects", index), Path),
        Owner = subject.Related[index],
    };

    private static bool ShowsForm(string value) =>
        value.Contains('<', StringComparison.Ordinal)
        || value.Contains("YOUR_", StringComparison.Ordinal)
        || value.StartsWith("REMOVE_", StringComparison.Ordinal);
}
