using Kubescape.Objects;

namespace Kubescape.Posture;

/// <summary>An acceptance as it is written in an object, before anything about it is believed.</summary>
/// <param name="Ids">The controls that it names.</param>
/// <param name="Reason">Why.</param>
/// <param name="Expiry">The date as it is written; empty for none.</param>
internal sealed record InlineAcceptance(IReadOnlyList<string> Ids, string Reason, string Expiry)
{
    /// <summary>What is wrong with how it is written; <see langword="null"/> when nothing is.</summary>
    public string? Problem { get; init; }

    /// <summary>The acceptance; one that cannot be understood says why and accepts nothing.</summary>
    /// <param name="own">The object that holds it.</param>
    /// <param name="origin">The form it is written in.</param>
    /// <param name="line">Its 1-based line; 0 where the object has no lines.</param>
    public Acceptance ToAcceptance(OwnObject own, AcceptanceOrigin origin, int line)
    {
        var (controls, unknown) = ControlIds.Read(Ids);
        var expiry = default(DateTimeOffset);
        var hasExpiry = Expiry.Length > 0 && ExpiryDate.TryParse(Expiry, out expiry);
        return new Acceptance($"{(origin == AcceptanceOrigin.Comment ? "comment" : "annotation")} in {own.Resource}")
        {
            Origin = origin,
            Place = PlaceOf(own.Resource, line),
            Reason = Reason,
            ExpiresAt = hasExpiry ? expiry : null,
            Controls = controls,
            Own = own,
            Problem = Problem
                ?? (Ids.Count == 0 ? $"no control is named: expected ids such as C-0057, or {ControlIds.All}" : null)
                ?? (unknown is null ? null : $"there is no control '{unknown}': expected ids such as C-0057, or {ControlIds.All}")
                ?? (Expiry.Length > 0 && !hasExpiry ? $"'{Expiry}' is no date: expected one such as 2027-01-31" : null),
        };
    }

    private static string PlaceOf(Resource resource, int line) => resource.Source is { } source
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{source.Path}:{Math.Max(line, 1)}")
        : resource.ToString();
}
