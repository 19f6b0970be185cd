namespace Kubescape.Cli;

/// <summary>A file that a report is written to: whole or not at all.</summary>
internal static class ReportFile
{
    /// <summary>Writes beside the target and renames.</summary>
    /// <exception cref="UsageException">The file cannot be written.</exception>
    public static async Task WriteAsync(string path, Func<Stream, Task> write, Log log)
    {
        var unfinished = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            await using (var stream = File.Create(unfinished))
            {
                await write(stream);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path}: the report cannot be written: {Reason(error)}.");
        }
        finally
        {
            if (File.Exists(unfinished))
            {
                File.Delete(unfinished);
            }
        }

        log.Info($"The report is in {path}.");
    }

    private static string Reason(Exception error) => error switch
    {
        DirectoryNotFoundException => "there is no such directory",
        UnauthorizedAccessException => "permission denied",
        _ => error.Message.TrimEnd('.'),
    };
}
