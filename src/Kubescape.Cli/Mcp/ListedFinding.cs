using System.Text.Json;
using Kubescape.Controls;
using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Cli;

/// <summary>A finding with everything that it is about.</summary>
/// <param name="Id">The number of the scan and that of the finding in it, <c>2.17</c>.</param>
/// <param name="Control">The control that failed.</param>
/// <param name="Resource">The resource that it failed.</param>
/// <param name="Finding">The evidence.</param>
internal sealed record ListedFinding(string Id, ControlInfo Control, Resource Resource, Finding Finding)
{
    /// <summary>Writes it as one object.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", Id);
        json.WriteString("control", Control.Id);
        json.WriteString("name", Control.Name);
        json.WriteString("severity", Control.Severity.ToString());
        json.WriteString("resource", BoundedText.Of(Resource.ToString()));
        json.WriteString("path", BoundedText.Of(Finding.Path));
        WriteIfKnown(json, "observed", Finding.Observed);
        WriteIfKnown(json, "expected", Finding.Expected);
        WriteIfKnown(json, "location", Finding.Location?.ToString());
        json.WriteBoolean("fixable", Finding.IsFixable);
        json.WriteEndObject();
    }

    private static void WriteIfKnown(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, BoundedText.Of(value));
        }
    }
}
