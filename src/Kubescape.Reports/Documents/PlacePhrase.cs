using System.Globalization;
using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>Where a finding stands in the files of the scan.</summary>
internal static class PlacePhrase
{
    /// <summary><c>deploy/shop.yaml:12</c>; empty for objects of a cluster.</summary>
    public static string Of(Resource resource, Finding finding) =>
        finding.Location is { } location
            ? string.Create(CultureInfo.InvariantCulture, $"{location.Path}:{location.Line}")
            : Wording.Place(finding.Owner ?? resource);
}
