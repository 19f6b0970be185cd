using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>Where the fields of evidence end in their files: trees only know where fields begin.</summary>
/// <param name="read">Gives the text of a file; <see langword="null"/> when there is none.</param>
internal sealed class SourceRegions(Func<string, string?> read)
{
    /// <summary>How much text is kept, characters: the evidence of a file mostly comes together.</summary>
    private const int MaxKept = 8 * 1024 * 1024;

    private readonly Dictionary<string, SourceLines?> files = new(StringComparer.Ordinal);
    private int kept;

    /// <summary>
    /// The stretch of the first line of a field: a scalar with its key, of a collection what stands on that line.
    /// </summary>
    public SourceRegion Of(SourceLocation location, Field at)
    {
        if (FileOf(location.Path)?.Line(location.Line) is not { } line || location.Column > line.Length)
        {
            return new SourceRegion(location.Line, location.Column, EndColumn: null);
        }

        var length = FieldExtent.Of(line.AsSpan(location.Column - 1), at.Nearest);
        return new SourceRegion(location.Line, location.Column, location.Column + length);
    }

    private SourceLines? FileOf(string path)
    {
        if (files.TryGetValue(path, out var known))
        {
            return known;
        }

        var text = read(path);
        kept += text?.Length ?? 0;
        if (kept > MaxKept)
        {
            files.Clear();
            kept = text?.Length ?? 0;
        }

        return files[path] = text is null ? null : new SourceLines(text);
    }
}
