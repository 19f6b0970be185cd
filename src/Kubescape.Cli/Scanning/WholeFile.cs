namespace Kubescape.Cli;

/// <summary>A file that is written beside its place and then moved there, so that it is whole or as it was.</summary>
/// <remarks>A link stays, and what it points to is written; a file that is there keeps its permissions.</remarks>
internal sealed class WholeFile : IDisposable
{
    private readonly string place;
    private readonly string unfinished;
    private readonly FileStream stream;

    private WholeFile(string path, bool isPrivate)
    {
        place = File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;
        unfinished = IsDevice ? place : $"{place}.{Environment.ProcessId}.tmp";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows() && isPrivate)
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        stream = new FileStream(unfinished, options);
        if (!OperatingSystem.IsWindows() && !isPrivate && !IsDevice && File.Exists(place))
        {
            File.SetUnixFileMode(unfinished, File.GetUnixFileMode(place));
        }
    }

    /// <summary>What is no file cannot be replaced by one.</summary>
    private bool IsDevice => place.StartsWith("/dev/", StringComparison.Ordinal)
        || place.StartsWith("/proc/", StringComparison.Ordinal);

    /// <summary>Writes a file, and makes the directory that it is in.</summary>
    /// <param name="path">The file.</param>
    /// <param name="content">What is in it afterwards.</param>
    /// <param name="isPrivate">Whether only the user may read it and a directory that has to be made.</param>
    /// <exception cref="UsageException">It cannot be written.</exception>
    public static void Write(string path, ReadOnlySpan<byte> content, bool isPrivate)
    {
        try
        {
            MakeDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!, isPrivate);
            using var file = new WholeFile(path, isPrivate);
            file.stream.Write(content);
            file.Finish();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Refusal(path, error);
        }
    }

    /// <summary>Writes a file piece by piece, into a directory that is there.</summary>
    /// <exception cref="UsageException">It cannot be written.</exception>
    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        try
        {
            using var file = new WholeFile(path, isPrivate: false);
            await write(file.stream);
            file.Finish();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Refusal(path, error);
        }
    }

    /// <summary>Removes what was not finished.</summary>
    public void Dispose()
    {
        stream.Dispose();
        if (!IsDevice)
        {
            File.Delete(unfinished);
        }
    }

    private void Finish()
    {
        stream.Dispose();
        if (!IsDevice)
        {
            File.Move(unfinished, place, overwrite: true);
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

    private static UsageException Refusal(string path, Exception error) => new($"{path}: the file cannot be written: {error switch
    {
        DirectoryNotFoundException => "there is no such directory",
        UnauthorizedAccessException => "permission denied",
        _ => error.Message.Split(" : '")[0].TrimEnd('.'), // The rest names the unfinished file.
    }}.");
}
