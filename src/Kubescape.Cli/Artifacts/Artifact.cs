using System.Text.Json;

namespace Kubescape.Cli;

/// <summary>Something that is compiled in and can be written out, in the form that Kubescape has for it.</summary>
/// <param name="Name">Its name, and in lower case that of its file.</param>
/// <param name="Write">Writes one JSON value.</param>
internal sealed record Artifact(string Name, Action<Utf8JsonWriter> Write)
{
    /// <summary>The name of its file when the user gives none.</summary>
    public string FileName => $"{Name.ToLowerInvariant()}.json";
}
