using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>All verdicts, as the JSON that the script of the report reads; <c>docs/formats/html.md</c>.</summary>
internal sealed class HtmlData
{
    /// <summary>What is held back before it goes out, bytes.</summary>
    private const int FlushAt = 64 * 1024;

    /// <summary>What turns the direction of text, or ends a line where few expect it, is not written as such.</summary>
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.Create(Written());

    private readonly ScanResult result;
    private readonly Utf8JsonWriter writer;
    private readonly TextTable texts = new();
    private readonly HtmlResults results;
    private readonly Excerpts excerpts;

    private HtmlData(ScanResult result, ReportOptions options, Utf8JsonWriter writer)
    {
        this.result = result;
        this.writer = writer;
        excerpts = Excerpts.Of(result, options);
        results = new HtmlResults(result, writer, texts, excerpts);
    }

    /// <summary>Writes the object. No <c>&lt;</c> is in it, so that nothing ends the element around it.</summary>
    public static async Task WriteAsync(
        ScanResult result, ReportOptions options, Stream stream, CancellationToken cancellationToken)
    {
        var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = Encoder });
        await using (json)
        {
            await new HtmlData(result, options, json).WriteAsync(cancellationToken);
            await json.FlushAsync(cancellationToken);
        }
    }

    private static TextEncoderSettings Written()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        settings.ForbidRange(UnicodeRanges.GeneralPunctuation);
        settings.AllowCharacters('–', '—', '‘', '’', '“', '”', '…', '•');
        return settings;
    }

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        writer.WriteStartObject();
        WriteControls();
        HtmlFrameworkData.Write(writer, result.Frameworks, results);
        WriteResources();
        WriteAcceptances();
        await results.WriteAsync(FlushIfDueAsync, cancellationToken);
        excerpts.Write(writer, texts);
        await FlushIfDueAsync(cancellationToken);
        texts.Write(writer);
        writer.WriteEndObject();
    }

    private async Task FlushIfDueAsync(CancellationToken cancellationToken)
    {
        if (writer.BytesPending >= FlushAt)
        {
            await writer.FlushAsync(cancellationToken);
        }
    }

    private void WriteControls()
    {
        writer.WriteStartArray("controls"u8);
        foreach (var entry in result.Controls)
        {
            var control = entry.Control;
            writer.WriteStartObject();
            writer.WriteString("id"u8, control.Id);
            writer.WriteString("name"u8, control.Name);
            writer.WriteString("severity"u8, control.Severity.ToString());
            writer.WriteString("category"u8, control.Category.Name);
            writer.WriteString("subCategory"u8, control.SubCategory?.Name);
            writer.WriteString("description"u8, control.Description);
            writer.WriteString("remediation"u8, control.Remediation);
            writer.WriteString("link"u8, control.Link);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Each item is id, kind, namespace, name and place.</summary>
    private void WriteResources()
    {
        writer.WriteStartArray("resources"u8);
        foreach (var resource in result.Resources)
        {
            writer.WriteStartArray();
            writer.WriteStringValue(resource.Id);
            writer.WriteNumberValue(texts.NumberOf(resource.Kind));
            writer.WriteNumberValue(texts.NumberOf(resource.Namespace));
            writer.WriteStringValue(resource.Name);
            writer.WriteStringValue(Wording.Place(resource));
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }

    private void WriteAcceptances()
    {
        writer.WriteStartArray("acceptances"u8);
        foreach (var acceptance in results.Acceptances)
        {
            writer.WriteStartObject();
            writer.WriteString("name"u8, acceptance.Name);
            writer.WriteString("place"u8, acceptance.Place);
            writer.WriteString("author"u8, acceptance.Author);
            writer.WriteString("reason"u8, acceptance.Reason);
            if (acceptance.ExpiresAt is { } end)
            {
                writer.WriteString("until"u8, end.ToUniversalTime());
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
