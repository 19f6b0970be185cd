using System.Collections.Immutable;
using Kubescape.Controls;
using Kubescape.Objects;

namespace Kubescape.Posture;

/// <summary>Acceptances in SecurityException and ClusterSecurityException objects.</summary>
/// <remarks>
/// Source: the schemas of <c>kubescape.io/v1beta1</c>. What they say of vulnerabilities is left to scans of images.
/// </remarks>
internal static class SecurityExceptionReader
{
    private const string Group = "kubescape.io";

    private static readonly ResourceKind Namespaced = new(Group, "SecurityException");
    private static readonly ResourceKind ClusterWide = new(Group, "ClusterSecurityException");
    private static readonly ResourceKind Namespace = new("", "Namespace");

    /// <summary>
    /// The kinds to read for them. Namespaces, which may be chosen by label, are not among them: where no control looks at any,
    /// a user who may not list them would have a gap for the sake of a selector that nobody wrote.
    /// </summary>
    public static ImmutableArray<ResourceKind> Kinds { get; } = [Namespaced, ClusterWide];

    /// <summary>What the objects of a scan accept, in their order.</summary>
    public static IEnumerable<Acceptance> Of(ImmutableArray<Resource> resources)
    {
        var exceptions = resources.Where(resource => resource.Type == Namespaced || resource.Type == ClusterWide)
            .Where(resource => resource["spec"]["posture"].Count > 0).ToList();
        if (exceptions.Count == 0)
        {
            return [];
        }

        var namespaces = new Dictionary<string, Field>(StringComparer.Ordinal);
        foreach (var resource in resources.Where(resource => resource.Type == Namespace))
        {
            namespaces.TryAdd(resource.Name, resource["metadata"]["labels"]);
        }

        return exceptions.Select(exception => Read(exception, namespaces));
    }

    private static Acceptance Read(Resource exception, Dictionary<string, Field> namespaces)
    {
        var spec = exception["spec"];
        var expiry = default(DateTimeOffset);
        var (controls, problem) = Controls(spec["posture"]);
        if (spec["expiresAt"].HasValue && !ExpiryDate.TryParse(spec["expiresAt"].Scalar ?? "", out expiry))
        {
            problem ??= $"spec.expiresAt: '{spec["expiresAt"].Scalar}' is no date: expected one such as 2027-01-31T00:00:00Z";
        }

        if (spec["match"]["images"].Count > 0)
        {
            problem ??= "spec.match.images is for vulnerabilities, so it cannot limit what is said of controls";
        }

        var match = new ExceptionMatch(
            spec["match"], exception.Type == Namespaced ? NamespaceOf(exception) : null, namespaces);
        return new Acceptance(exception.ToString())
        {
            Origin = AcceptanceOrigin.Object,
            Place = exception.Source is { } source
                ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{source.Path}:{source.Line}")
                : exception.ToString(),
            Reason = spec["reason"].Text ?? "",
            Author = spec["author"].Text ?? "",
            ExpiresAt = expiry == default ? null : expiry,
            Controls = controls,
            Objects = [new PlaceSelector { Chosen = match.Covers }],
            Problem = problem,
        };
    }

    private static (ImmutableArray<ControlSelector> Controls, string? Problem) Controls(Field posture)
    {
        var controls = ImmutableArray.CreateBuilder<ControlSelector>();
        foreach (var entry in posture.Items)
        {
            var (id, framework) = (entry["controlID"].Text ?? "", entry["frameworkName"].Text ?? "");
            if (Catalog.Find(id) is not { } control)
            {
                return ([], $"{entry.Path}.controlID: there is no control '{id}'");
            }

            if (framework.Length > 0 && FrameworkLibrary.Find(framework) is null)
            {
                return ([], $"{entry.Path}.frameworkName: there is no framework '{framework}'");
            }

            controls.Add(new ControlSelector
            {
                ControlId = TextPattern.Literal(control.Info.Id),
                FrameworkName = framework.Length > 0 ? TextPattern.Literal(framework) : null,
            });
        }

        return (controls.ToImmutable(), null);
    }

    /// <summary>A manifest that leaves the namespace open is applied to <c>default</c>, as far as anyone can know.</summary>
    internal static string NamespaceOf(Resource resource) => resource.Namespace.Length > 0 ? resource.Namespace : "default";
}
