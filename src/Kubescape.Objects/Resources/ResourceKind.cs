namespace Kubescape.Objects;

/// <summary>A kind of object in any version of its API group.</summary>
/// <remarks>Written <c>apps/Deployment</c>; the core group is empty, <c>/Pod</c>.</remarks>
/// <param name="Group">The API group, <c>apps</c>; empty for the core group.</param>
/// <param name="Kind">The kind, in the singular and as it is written in manifests.</param>
public readonly record struct ResourceKind(string Group, string Kind) : IComparable<ResourceKind>
{
    /// <summary>Reads <c>group/Kind</c>.</summary>
    /// <exception cref="FormatException">There is no slash.</exception>
    public static ResourceKind Parse(string text)
    {
        var slash = text.LastIndexOf('/');
        return slash >= 0
            ? new ResourceKind(text[..slash], text[(slash + 1)..])
            : throw new FormatException($"'{text}' is no kind: expected group/Kind, or /Kind for the core group.");
    }

    /// <inheritdoc />
    public int CompareTo(ResourceKind other) => string.CompareOrdinal(ToString(), other.ToString());

    /// <inheritdoc />
    public override string ToString() => $"{Group}/{Kind}";

    /// <summary>Ordinal order of the written form.</summary>
    public static bool operator <(ResourceKind left, ResourceKind right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order of the written form.</summary>
    public static bool operator <=(ResourceKind left, ResourceKind right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order of the written form.</summary>
    public static bool operator >(ResourceKind left, ResourceKind right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order of the written form.</summary>
    public static bool operator >=(ResourceKind left, ResourceKind right) => left.CompareTo(right) >= 0;
}
