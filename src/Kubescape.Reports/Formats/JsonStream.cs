using System.Text.Encodings.Web;
using System.Text.Json;

namespace Kubescape.Reports;

/// <summary>JSON documents that go out piece by piece.</summary>
internal static class JsonStream
{
    /// <summary>What is held back before it goes out, bytes; the largest single item comes on top.</summary>
    private const int FlushAt = 64 * 1024;

    public static Utf8JsonWriter Open(Stream stream, ReportOptions options) => new(stream, new JsonWriterOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = options.Indented,
        NewLine = "\n",
    });

    /// <summary>Writes a member that is a list, one item after the other.</summary>
    public static async Task WriteArrayAsync<T>(
        Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<T> write, CancellationToken cancellationToken)
    {
        writer.WriteStartArray(name);
        await WriteItemsAsync(writer, items, write, cancellationToken);
        writer.WriteEndArray();
    }

    /// <summary>Writes items of a list that is open.</summary>
    public static async Task WriteItemsAsync<T>(
        Utf8JsonWriter writer, IEnumerable<T> items, Action<T> write, CancellationToken cancellationToken)
    {
        foreach (var item in items)
        {
            write(item);
            if (writer.BytesPending >= FlushAt)
            {
                await writer.FlushAsync(cancellationToken);
            }
        }
    }
}
