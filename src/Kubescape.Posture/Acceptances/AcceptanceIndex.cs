using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Posture;

/// <summary>Which acceptances are for an object. Each object is compared with all of them once, whatever fails in it.</summary>
internal sealed class AcceptanceIndex
{
    private readonly ImmutableArray<Acceptance> general;
    private readonly ILookup<Resource, Acceptance> own;
    private readonly string cluster;
    private readonly Dictionary<Resource, ImmutableArray<Candidate>> known = [];

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
        from acceptance in general
        let places = acceptance.Objects.Where(place => place.CoversObject(resource, cluster)).ToImmutableArray()
        where !places.IsEmpty
        select new Candidate(acceptance, places);

    private IEnumerable<Candidate> Own(Resource resource) =>
        resource.Related.Prepend(resource).SelectMany(carrier => own[carrier]).Select(acceptance => new Candidate(acceptance, []));

    /// <summary>An acceptance that is for an object, and its selectors that say so.</summary>
    private readonly record struct Candidate(Acceptance Acceptance, ImmutableArray<PlaceSelector> Places)
    {
        public bool Covers(Resource resource, Finding finding) =>
            Acceptance.Own?.Covers(finding, resource) ?? Places.Any(place => place.CoversContainerOf(finding));
    }
}
