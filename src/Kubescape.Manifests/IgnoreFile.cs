using System.Text;

namespace Kubescape.Manifests;

/// <summary>Patterns of what a directory wants left out of scans: one a line, in the syntax of <c>.gitignore</c>.</summary>
/// <remarks>Source: gitignore(5), "Pattern format".</remarks>
internal static class IgnoreFile
{
    /// <summary>The name of the file, in the directory that is scanned.</summary>
    public const string Name = ".kubescapeignore";

    /// <summary>More than anybody writes by hand.</summary>
    private const int MaxBytes = 1024 * 1024;

    /// <summary>The patterns of a directory, in their order; none where it has no such file.</summary>
    /// <exception cref="ManifestException">The file cannot be read, or a line of it is no pattern.</exception>
    public static List<PathPattern> Read(string directory, Func<string, Stream> open)
    {
        var file = Path.Combine(directory, Name);
        var patterns = new List<PathPattern>();
        if (!File.Exists(file))
        {
            return patterns;
        }

        var number = 0;
        foreach (var line in Lines(file, open))
        {
            number++;
            var pattern = Pattern(line);
            if (pattern.Length > 0)
            {
                patterns.Add(PathPattern.TryParse(pattern) ?? throw new ManifestException(
                    $"{file}:{number}: '{pattern}' is no pattern: a range in brackets ends before it begins."));
            }
        }

        return patterns;
    }

    private static string[] Lines(string file, Func<string, Stream> open)
    {
        try
        {
            using var stream = open(file);
            using var reader = new StreamReader(stream, new UTF8Encoding(false));
            var text = new char[MaxBytes + 1];
            var length = reader.ReadBlock(text, 0, text.Length);
            return length > MaxBytes
                ? throw new ManifestException($"{file}: the file is too long: expected at most {MaxBytes} characters.")
                : new string(text, 0, length).Split('\n');
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ManifestException($"{file}: the file cannot be read: {ManifestWalker.Reason(error)}.");
        }
    }

    /// <summary>Without a comment, and without blanks at the end that no backslash keeps.</summary>
    private static string Pattern(string line)
    {
        if (line.StartsWith('#'))
        {
            return "";
        }

        var pattern = line.TrimEnd('\r');
        var trimmed = pattern.TrimEnd(' ', '\t');
        return trimmed.EndsWith('\\') && trimmed.Length < pattern.Length ? $"{trimmed} " : trimmed;
    }
}
