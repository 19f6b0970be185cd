using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Kubescape.Controls;
using Kubescape.Objects;

namespace Kubescape.Posture;

/// <summary>
/// A result in which every name is a pseudonym: of objects, namespaces, clusters, files, images, hosts and labels. Kinds, control
/// ids, counts and the structure of paths are as they were.
/// </summary>
public sealed class HiddenResult
{
    private readonly Pseudonyms pseudonyms;
    private readonly HiddenObjects objects;
    private readonly Dictionary<Evaluation, Evaluation> evaluations = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Acceptance, Acceptance> acceptances = new(ReferenceEqualityComparer.Instance);

    private HiddenResult(byte[] key)
    {
        pseudonyms = new Pseudonyms(key);
        objects = new HiddenObjects(pseudonyms);
    }

    /// <summary>The view; it shows no secrets either, whatever the plan says.</summary>
    /// <param name="result">The result.</param>
    /// <param name="key">
    /// Equal keys give equal pseudonyms. Whoever has the key can find out whether a pseudonym stands for a certain name.
    /// </param>
    public static ScanResult Of(ScanResult result, byte[] key) => new HiddenResult(key).Of(result);

    private ScanResult Of(ScanResult result)
    {
        // Texts are hidden by the names that they hold, so all objects come first.
        ImmutableArray<Resource> resources =
            [.. result.Resources.Select(objects.Of).OrderBy(resource => resource.Id, StringComparer.Ordinal)];
        return result with
        {
            Resources = resources,
            Target = Of(result.Target),
            Plan = Of(result.Plan),
            Controls = [.. result.Controls.Select(Of)],
            Frameworks = [.. result.Frameworks.Select(
                framework => framework with { Controls = [.. framework.Controls.Select(Of)] })],
            Coverage = result.Coverage with
            {
                Gaps = [.. result.Coverage.Gaps.Select(gap => (gap.Kind, gap.Gap with { Reason = Text(gap.Gap.Reason) }))],
            },
            Problems = [.. result.Problems.Select(
                problem => problem with { Place = Place(problem.Place), Message = Text(problem.Message) })],
            Priorities = [.. result.Priorities.Select(
                prioritized => new PrioritizedResource(objects.Of(prioritized.Resource), prioritized.Paths))],
            Acceptances = [.. result.Acceptances.Select(Of)],
        };
    }

    private ScanTarget Of(ScanTarget target) => target with
    {
        Paths = [.. target.Paths.Select(path => objects.Path(path, isDirectory: target.Kind == TargetKind.Directory))],
        ClusterName = pseudonyms.Of("cluster", target.ClusterName),
        ContextName = pseudonyms.Of("cluster", target.ContextName),
    };

    private ScanPlan Of(ScanPlan plan) => plan with
    {
        Namespaces = new NamespaceFilter(Namespaces(plan.Namespaces.Included), Namespaces(plan.Namespaces.Excluded)),
        Inputs = Of(plan.Inputs),
        Acceptances = [.. plan.Acceptances.Select(Of)],
        ShowsSecrets = false,
    };

    private ImmutableArray<string> Namespaces(ImmutableArray<string> names) =>
        [.. names.Select(name => pseudonyms.Of("namespace", name))];

    /// <summary>What the product ships is nobody's secret; what somebody configured is.</summary>
    private ControlInputs Of(ControlInputs inputs)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (var (name, values) in inputs.All)
            {
                writer.WriteStartArray(name);
                foreach (var value in values)
                {
                    writer.WriteStringValue(
                        ControlInputs.Default[name].Contains(value) ? value : pseudonyms.Of("text", value));
                }

                writer.WriteEndArray();
            }

            writer.WriteEndObject();
        }

        return ControlInputs.Default.With(JsonDocuments.ReadOne(buffer.ToArray(), TreeLimits.Default).Root);
    }

    private ControlResult Of(ControlResult control) => control with
    {
        Reason = control.Reason is null ? null : Text(control.Reason),
        Evaluations =
        [
            .. control.Evaluations.Select(Of).OrderBy(evaluation => evaluation.Resource.Id, StringComparer.Ordinal),
        ],
    };

    private Evaluation Of(Evaluation evaluation)
    {
        if (!evaluations.TryGetValue(evaluation, out var copy))
        {
            copy = evaluation with
            {
                Resource = objects.Of(evaluation.Resource),
                Findings = [.. evaluation.Findings.Select(finding => Of(finding, evaluation.Resource))],
                Accepted = [.. evaluation.Accepted.Select(
                    accepted => new AcceptedFinding(Of(accepted.Finding, evaluation.Resource), Of(accepted.By)))],
                Reason = evaluation.Reason is null ? null : Text(evaluation.Reason),
            };
            evaluations.Add(evaluation, copy);
        }

        return copy;
    }

    private Finding Of(Finding finding, Resource resource)
    {
        var owner = objects.Of(finding.Owner ?? resource);
        var at = objects.Of(finding.At);
        var path = finding.Path.EndsWith(finding.At.Path, StringComparison.Ordinal)
            ? finding.Path[..^finding.At.Path.Length] + at.Path
            : pseudonyms.InText(finding.Path);
        return finding with
        {
            At = at,
            Path = path,
            Value = finding.Value is null or "true" or "false" ? finding.Value : pseudonyms.InText(finding.Value),
            Expected = finding.Expected is null ? null : pseudonyms.InText(finding.Expected),
            Observed = Finding.Observe(owner, at, showsSecrets: false),
            Location = finding.Location is { } location ? location with { Path = objects.Path(location.Path) } : null,
            Owner = finding.Owner is null ? null : owner,
        };
    }

    private AcceptanceUse Of(AcceptanceUse use) => use with
    {
        Acceptance = Of(use.Acceptance),
        Matches = [.. use.Matches.Select(match => match with
        {
            Resource = objects.Of(match.Resource),
            Finding = Of(match.Finding, match.Resource),
        })],
    };

    /// <summary>Who accepted what where is a matter of names only; for what, and until when, stays.</summary>
    private Acceptance Of(Acceptance acceptance)
    {
        if (!acceptances.TryGetValue(acceptance, out var copy))
        {
            copy = acceptance with
            {
                Name = pseudonyms.Of("acceptance", acceptance.Name),
                Place = Place(acceptance.Place),
                Reason = pseudonyms.Of("text", acceptance.Reason),
                Author = pseudonyms.Of("person", acceptance.Author),
                Problem = acceptance.Problem is null ? null : Text(acceptance.Problem),
                Objects = [],
                Own = null,
            };
            acceptances.Add(acceptance, copy);
        }

        return copy;
    }

    private string Text(string text) => pseudonyms.InText(text, hidesQuotes: true);

    /// <summary>A file, with line and column where it has them, or a host.</summary>
    private string Place(string place)
    {
        var end = place.Length;
        for (var part = 0; part < 2; part++)
        {
            var colon = place.LastIndexOf(':', Math.Max(end - 1, 0));
            if (colon <= 0 || !IsNumber(place.AsSpan(colon + 1, end - colon - 1)))
            {
                break;
            }

            end = colon;
        }

        return objects.Path(place[..end]) + place[end..];
    }

    private static bool IsNumber(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
