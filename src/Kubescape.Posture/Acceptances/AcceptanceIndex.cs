using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Posture;

/// <summary>Which acceptances are for an object.</summary>
/// <remarks>
/// Each kind in each namespace is compared with all of them once, and each object with those that are left, whatever fails in
/// it: hundreds of entries must not cost more than the checks of a large cluster.
/// </remarks>
internal sealed class AcceptanceIndex
{
    private readonly ImmutableArray<Acceptance> general;
    private readonly ILookup<Resource, Acceptance> own;
    private readonly string cluster;
    private readonly Dictionary<Resource, ImmutableArray<Candidate>> known = [];
    private readonly Dictionary<(string Namespace, string ApiVersion, string Kind), ImmutableArray<Acceptance>> ofKind = [];

    public AcceptanceIndex(IEnumerable<Acceptance> acceptances, string cluster)
    {
        var entries = acceptances.ToLookup(acceptance => acceptance.Own is null);
        general = [.. entries[true]];
        own = entries[false].ToLookup(acceptance => acceptance.Own!.Resource);
        this.cluster = cluster;
    }

    /// <summary>The acceptances for a failure, whatever the control; those that name objects come first.</summary>
    public IEnumerable<Acceptance> For(Resource resource, Finding finding) =>
        Candidates(resource).Where(candidate => candidate.Covers(resource, finding)).Select(candidate => candidate.Acceptance);

    private ImmutableArray<Candidate> Candidates(Resource resource)
    {
        if (!known.TryGetValue(resource, out var candidates))
        {
            candidates = [.. General(resource), .. Own(resource)];
            known.Add(resource, candidates);
        }

        return candidates;
    }

    private IEnumerable<Candidate> General(Resource resource) =>
        from acceptance in Possible(resource)
        let places = acceptance.Objects.Where(place => place.CoversObject(resource, cluster)).ToImmutableArray()
        where !places.IsEmpty
        select new Candidate(acceptance, places);

    /// <summary>A subject may be meant by its kind or by that of a related object, so nothing is left out for it.</summary>
    private ImmutableArray<Acceptance> Possible(Resource resource)
    {
        if (!resource.Related.IsEmpty)
        {
            return general;
        }

        var key = (Namespace: PlaceSelector.NamespaceOf(resource), resource.ApiVersion, resource.Kind);
        if (!ofKind.TryGetValue(key, out var possible))
        {
            possible =
            [
                .. general.Where(entry =>
                    entry.Objects.Any(place => place.CoversKind(key.Namespace, key.ApiVersion, key.Kind))),
            ];
            ofKind.Add(key, possible);
        }

        return possible;
    }

    private IEnumerable<Candidate> Own(Resource resource) =>
        resource.Related.Prepend(resource).SelectMany(carrier => own[carrier])
            .Select(acceptance => new Candidate(acceptance, []));

    /// <summary>An acceptance that is for an object, and its selectors that say so.</summary>
    private readonly record struct Candidate(Acceptance Acceptance, ImmutableArray<PlaceSelector> Places)
    {
        public bool Covers(Resource resource, Finding finding) =>
            Acceptance.Own?.Covers(finding, resource) ?? Places.Any(place => place.CoversContainerOf(finding));
    }
}
