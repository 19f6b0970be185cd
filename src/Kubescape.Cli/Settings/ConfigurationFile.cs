using System.Buffers;
using System.Text.Json;

namespace Kubescape.Cli;

/// <summary>The configuration file of the user, <c>config.json</c>; what this program does not know in it stays.</summary>
internal sealed class ConfigurationFile(string path)
{
    private const int MaxBytes = 1 << 20;

    /// <summary>Where it is.</summary>
    public string FilePath => path;

    /// <summary>The value of a setting; <see langword="null"/> when it is not set.</summary>
    /// <exception cref="UsageException">The file cannot be read.</exception>
    public string? Read(Setting setting)
    {
        using var document = ReadDocument();
        return document?.RootElement.TryGetProperty(setting.Key, out var value) is true
            && value.ValueKind == JsonValueKind.String
            && value.GetString() is { Length: > 0 } text
            ? text
            : null;
    }

    /// <summary>Changes a setting.</summary>
    /// <exception cref="UsageException">
    /// The value is not what the setting must be, or the file cannot be read or written.
    /// </exception>
    public void Write(Setting setting, string value)
    {
        if (!setting.Accepts(value))
        {
            throw new UsageException(
                $"{setting.Key}: {(setting.IsSecret ? "the value" : $"'{value}'")} is not {setting.Expected}.");
        }

        using var document = ReadDocument();
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            foreach (var member in document?.RootElement.EnumerateObject().Where(member => member.Name != setting.Key) ?? [])
            {
                member.WriteTo(json);
            }

            json.WriteString(setting.Key, value);
            json.WriteEndObject();
        }

        WholeFile.Write(path, buffer.WrittenSpan, isPrivate: true);
    }

    private JsonDocument? ReadDocument()
    {
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            if (new FileInfo(path).Length > MaxBytes)
            {
                throw new UsageException($"{path}: the file is larger than {MaxBytes} bytes, so it is no configuration.");
            }

            var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document
                : throw new UsageException($"{path}: expected a JSON object; 'kubescape config delete' removes the file.");
        }
        catch (JsonException error)
        {
            throw new UsageException($"{path}: the file is no JSON: {error.Message} 'kubescape config delete' removes it.");
        }
    }
}
