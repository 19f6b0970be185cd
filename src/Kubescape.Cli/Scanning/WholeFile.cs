namespace Kubescape.Cli;

/// <summary>Writes beside the target and renames, so that a file is whole or as it was.</summary>
internal static class WholeFile
{
    /// <summary>Writes a file, and the directory that it is in.</summary>
    /// <param name="path">The file.</param>
    /// <param name="content">What is in it afterwards.</param>
    /// <param name="isPrivate">Whether only the user may read it and a directory that has to be made.</param>
    /// <exception cref="UsageException">It cannot be written.</exception>
    public static void Write(string path, ReadOnlySpan<byte> content, bool isPrivate)
    {
        var unfinished = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            MakeDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!, isPrivate);
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (isPrivate && !OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using (var stream = new FileStream(unfinished, options))
            {
                stream.Write(content);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path}: the file cannot be written: {error.Message.TrimEnd('.')}.");
        }
        finally
        {
            if (File.Exists(unfinished))
            {
                File.Delete(unfinished);
            }
        }
    }

    private static void MakeDirectory(string directory, bool isPrivate)
    {
        if (isPrivate && !OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        else
        {
            Directory.CreateDirectory(directory);
        }
    }
}
