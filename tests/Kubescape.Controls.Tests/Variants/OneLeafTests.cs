using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Kubescape.Objects;

namespace Kubescape.Controls.Tests.Variants;

/// <summary>
/// What fails is one change away from what passes: a leaf that goes, or a place that takes the value it has in a passing case.
/// </summary>
public sealed partial class OneLeafTests
{
    /// <summary>What says which object it is: without it another one would be judged, or none.</summary>
    private static readonly string[] Identity = ["apiVersion", "kind", "metadata.name", "metadata.namespace"];

    public static IEnumerable<TheoryDataRow<string>> Cases =>
        ControlCase.Files.Where(file => ControlCase.Read(file) is { Expected.Length: > 0, Stands: false })
            .Select(file => new TheoryDataRow<string>(file));

    [Theory, MemberData(nameof(Cases))]
    public void Each_failure_goes_with_a_change_of_one_place(string file)
    {
        var one = ControlCase.Read(file);
        var original = new CaseVariant(one);
        var before = original.FailingPlaces();
        var lasting = new HashSet<string>(before);

        foreach (var change in Changes(original, GoodPlaces(ControlCase.ControlId(file))).TakeWhile(_ => lasting.Count > 0))
        {
            var variant = new CaseVariant(one);
            change(variant.Documents);
            var after = variant.FailingPlaces();
            if (after.IsProperSubsetOf(before))
            {
                lasting.IntersectWith(after);
            }
        }

        Assert.Empty(lasting);
    }

    /// <summary>What the passing cases of a control hold, by what is around it.</summary>
    private static ILookup<string, Place> GoodPlaces(string id) =>
        (from file in ControlCase.Files
         where ControlCase.ControlId(file) == id
         let one = ControlCase.Read(file)
         where one.Expected.Length == 0
         from document in new CaseVariant(one).Documents
         from place in Places(new Place("", "", document)).Skip(1)
         select (Around: Pattern(document, place.Around), place)).ToLookup(pair => pair.Around, pair => pair.place);

    private static IEnumerable<Action<List<JsonObject>>> Changes(CaseVariant original, ILookup<string, Place> good)
    {
        var documents = original.Documents;
        foreach (var (candidate, failure) in original.Failures())
        {
            if (failure.Value is { } value && original.DocumentOf(failure.Owner ?? candidate) is { } document)
            {
                var index = documents.IndexOf(document);
                yield return all => EditablePath.Parse(failure.At.Path).Set(all[index], CaseVariant.Scalar(failure.At, value));
            }
        }

        for (var index = 0; index < documents.Count; index++)
        {
            var at = index;
            foreach (var place in Places(new Place("", "", documents[at])))
            {
                if (place.Value is not (JsonObject or JsonArray) && !Identity.Contains(place.Path))
                {
                    yield return all => EditablePath.Parse(place.Path).Delete(all[at]);
                }

                foreach (var better in good[Pattern(documents[at], place.Path)])
                {
                    yield return all => EditablePath.Parse(better.PathIn(place.Path)).Set(all[at], better.Value?.DeepClone());
                }
            }
        }
    }

    /// <summary>What a place means, whichever workload, list of containers or position it is in.</summary>
    private static string Pattern(JsonObject document, string path)
    {
        var kind = (string?)document["kind"] ?? "";
        var inKind = Position().Replace(path, "[]");
        return Workload.Kinds.Any(workload => workload.Kind == kind)
            ? ContainerList().Replace(PodTemplate().Replace(inKind, ""), "containers")
            : $"{kind}:{inKind}";
    }

    private static IEnumerable<Place> Places(Place place)
    {
        yield return place;
        IEnumerable<Place> children = place.Value switch
        {
            JsonObject members => members.Select(member => new Place(place.Path, member.Key, member.Value)),
            JsonArray items => items.Select((item, index) => new Place(place.Path, index, item)),
            _ => [],
        };
        foreach (var below in children.SelectMany(child => Places(child)))
        {
            yield return below;
        }
    }

    [GeneratedRegex(@"\[[0-9]+\]", RegexOptions.NonBacktracking)]
    private static partial Regex Position();

    [GeneratedRegex(@"^spec\.(?:jobTemplate\.spec\.)?template\.", RegexOptions.NonBacktracking)]
    private static partial Regex PodTemplate();

    [GeneratedRegex("(?:initC|ephemeralC)ontainers", RegexOptions.NonBacktracking)]
    private static partial Regex ContainerList();

    private sealed record Place(string Around, object Step, JsonNode? Value)
    {
        public string Path => PathIn(Around);

        public string PathIn(string around) => Step switch
        {
            int index => FieldPath.AppendIndex(around, index),
            string { Length: > 0 } name => FieldPath.AppendName(around, name),
            _ => around,
        };
    }
}
