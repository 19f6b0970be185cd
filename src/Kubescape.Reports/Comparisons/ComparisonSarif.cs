using System.Text.Json;
using Kubescape.Controls;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>
/// Failures for code scanning and editors, each with its <c>baselineState</c>. What nobody can tell to be resolved is a
/// notification, not a result.
/// </summary>
internal static class ComparisonSarif
{
    public static async Task WriteAsync(
        Comparison comparison, ReportOptions options, Stream stream, CancellationToken cancellationToken)
    {
        // A report of another program may have controls that the catalogue does not: these are results without a rule.
        var rules = comparison.Items.Select(item => item.ControlId).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal).Select(Catalog.Find).OfType<Control>().Select(control => control.Info).ToList();
        var positions = rules.Index().ToDictionary(rule => rule.Item.Id, rule => rule.Index, StringComparer.Ordinal);
        var writer = JsonStream.Open(stream, options);
        await using (writer)
        {
            SarifLog.WriteStart(writer, options, rules);
            writer.WriteStartArray("invocations"u8);
            writer.WriteStartObject();
            writer.WriteBoolean("executionSuccessful"u8, true);
            await JsonStream.WriteArrayAsync(
                writer, "toolExecutionNotifications", ComparisonWording.Notes(comparison),
                note => SarifNotifications.WriteNote(writer, note), cancellationToken);
            writer.WriteEndObject();
            writer.WriteEndArray();
            SarifLog.WriteBase(writer);
            await JsonStream.WriteArrayAsync(
                writer, "results", comparison.Items, item => Write(writer, item, positions), cancellationToken);
            await SarifLog.WriteEndAsync(writer, cancellationToken);
        }
    }

    private static void Write(Utf8JsonWriter writer, ComparisonItem item, Dictionary<string, int> positions)
    {
        if (BaselineStates.Of(item) is { } state)
        {
            int? position = positions.TryGetValue(item.ControlId, out var known) ? known : null;
            SarifComparedResult.Write(writer, item, state, position);
        }
    }
}
