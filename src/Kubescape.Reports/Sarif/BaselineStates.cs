using System.Text.Json;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>How the results of a scan stand to an earlier one.</summary>
/// <remarks>
/// Source: SARIF 2.1.0, section 3.27.24. A failure that may have been there before was not detected then, so it is new; one that
/// may still be there is in no result.
/// </remarks>
internal sealed class BaselineStates(Comparison comparison)
{
    public const string New = "new";
    public const string Unchanged = "unchanged";
    public const string Absent = "absent";

    /// <summary>Some places at fault are the same.</summary>
    private const string Updated = "updated";

    private readonly ILookup<(string ControlId, string ResourceId), ComparisonItem> items =
        comparison.Items.ToLookup(item => (item.ControlId, item.ResourceId));

    /// <summary>What is gone.</summary>
    public IEnumerable<ComparisonItem> Gone => comparison.Of(ComparisonGroup.Resolved);

    /// <summary>The state of a failure with all its places.</summary>
    public string Of(string controlId, string resourceId)
    {
        var groups = items[(controlId, resourceId)].Where(item => item.IsInNewer || item.Group == ComparisonGroup.Resolved)
            .Select(item => item.Group).ToHashSet();
        return groups.Contains(ComparisonGroup.Unchanged) || groups.Contains(ComparisonGroup.Resolved)
            ? groups.Count == 1 ? Unchanged : Updated
            : New;
    }

    /// <summary>Why nobody can tell whether the failure is new; <see langword="null"/> when it is known.</summary>
    public string? WhyUnknown(string controlId, string resourceId) => items[(controlId, resourceId)]
        .FirstOrDefault(item => item.IsInNewer && item.Group == ComparisonGroup.Incomparable)?.Reason;

    /// <summary>The state of one failure; <see langword="null"/> where the format has no word for it.</summary>
    public static string? Of(ComparisonItem item) => item switch
    {
        { Group: ComparisonGroup.Unchanged } => Unchanged,
        { Group: ComparisonGroup.Resolved } => Absent,
        { IsInNewer: true } => New,
        _ => null,
    };

    /// <summary>Writes the members of a result.</summary>
    public static void Write(Utf8JsonWriter writer, string state, string? whyUnknown)
    {
        writer.WriteString("baselineState"u8, state);
        if (whyUnknown is not null)
        {
            writer.WriteStartObject("properties"u8);
            writer.WriteString("incomparable"u8, PrintableText.Of($"{whyUnknown}."));
            writer.WriteEndObject();
        }
    }
}
