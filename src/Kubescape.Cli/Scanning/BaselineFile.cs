using Kubescape.Posture;

namespace Kubescape.Cli;

/// <summary>Reports of earlier scans.</summary>
internal static class BaselineFile
{
    /// <summary>Reads a report.</summary>
    /// <exception cref="UsageException">It cannot be read, or is none.</exception>
    public static ReportSnapshot Read(string path)
    {
        if (Directory.Exists(path))
        {
            throw new UsageException($"{path}: it is a directory: expected the JSON report of a scan.");
        }

        try
        {
            var length = new FileInfo(path).Length;
            return length <= ReportReader.MaxBytes
                ? ReportReader.Read(File.ReadAllBytes(path))
                : throw new UsageException($"{path}: the report has {length} bytes: expected at most {ReportReader.MaxBytes}.");
        }
        catch (FormatException error)
        {
            throw new UsageException($"{path}: {error.Message}.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            var reason = error is FileNotFoundException or DirectoryNotFoundException
                ? "there is no such file"
                : error.Message.TrimEnd('.');
            throw new UsageException($"{path}: the report cannot be read: {reason}.");
        }
    }
}
