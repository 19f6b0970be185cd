namespace Kubescape.Cli;

/// <summary>Scanned files, read once more for the excerpts of a report.</summary>
internal static class SourceText
{
    /// <summary>The text of a file; <see langword="null"/> when it is gone, or was never one.</summary>
    public static string? Read(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllText(path) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
