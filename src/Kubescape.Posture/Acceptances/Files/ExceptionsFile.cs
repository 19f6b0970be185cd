using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Posture;

/// <summary>Reads exceptions in the format of Kubescape: a list of entries, a mapping with <c>items</c>, or one entry.</summary>
/// <remarks>
/// Entries for vulnerabilities are left out: they are for scans of images. What does an entry no good is an error, so that
/// nobody lives with more, or with less, than was decided.
/// </remarks>
public static class ExceptionsFile
{
    private const string Posture = "postureExceptionPolicy";
    private const string Vulnerability = "vulnerabilityExceptionPolicy";

    private static readonly string[] Members =
    [
        "name", "policyType", "actions", "resources", "posturePolicies", "expirationDate", "reason", "author", "createdBy",
        "guid", "attributes", "creationTime", "updatedTime", "systemException",
    ];

    /// <summary>The entries of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="file">The name of its file, for messages.</param>
    /// <exception cref="FormatException">It holds something else; the message says where.</exception>
    public static ImmutableArray<Acceptance> Read(Field document, string file) => Read(document, file, AcceptanceOrigin.File);

    /// <summary>The same for entries of another origin.</summary>
    internal static ImmutableArray<Acceptance> Read(Field document, string file, AcceptanceOrigin origin) =>
    [
        .. Entries(document, file)
            .Where(entry => !entry.Text("policyType").Equals(Vulnerability, StringComparison.OrdinalIgnoreCase))
            .Select(entry => Read(entry, origin)),
    ];

    private static IEnumerable<EntryMap> Entries(Field document, string file)
    {
        var items = document["items"];
        var list = items.Kind == FieldKind.Sequence ? items : document;
        IEnumerable<Field> entries = list.Kind == FieldKind.Sequence ? list.Items : [list];
        return entries.Select(entry => EntryMap.At(
            file, entry, "an exception: a mapping with name, resources and posturePolicies"));
    }

    private static Acceptance Read(EntryMap entry, AcceptanceOrigin origin)
    {
        entry.Allow(Members);
        var type = entry.Text("policyType");
        if (type.Length > 0 && !type.Equals(Posture, StringComparison.OrdinalIgnoreCase))
        {
            throw entry.Error(
                entry.Field["policyType"], $"'{type}' is no type of exception: expected {Posture} or {Vulnerability}");
        }

        var author = entry.Text("author");
        var name = entry.Text("name");
        return new Acceptance(name.Length > 0 ? name : "without a name")
        {
            Origin = origin,
            Place = entry.PlaceOf(entry.Field),
            Reason = entry.Text("reason"),
            Author = author.Length > 0 ? author : entry.Text("createdBy"),
            ExpiresAt = Expiry(entry),
            Controls = Controls(entry),
            Objects =
            [
                .. entry.List("resources", "a designator with attributes").Select(DesignatorReader.Read).OfType<PlaceSelector>(),
            ],
        };
    }

    /// <summary>An entry without policies is for every control.</summary>
    private static ImmutableArray<ControlSelector> Controls(EntryMap entry)
    {
        ImmutableArray<ControlSelector> controls =
            [.. entry.List("posturePolicies", "a policy with controlID, controlName or frameworkName").Select(PolicyReader.Read)];
        return controls.IsEmpty ? [ControlSelector.Any] : controls;
    }

    private static DateTimeOffset? Expiry(EntryMap entry)
    {
        var text = entry.Text("expirationDate");
        if (text.Length == 0)
        {
            return null;
        }

        if (!ExpiryDate.TryParse(text, out var moment))
        {
            throw entry.Error(entry.Field["expirationDate"], $"'{text}' is no date: expected one such as 2027-01-31T00:00:00Z");
        }

        return moment == DateTimeOffset.MinValue ? null : moment; // What Go writes where no time is set.
    }
}
