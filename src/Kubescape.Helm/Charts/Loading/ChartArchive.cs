using System.Formats.Tar;
using System.IO.Compression;

namespace Kubescape.Helm;

/// <summary>Reads the files of a chart from a .tgz archive, in which they stand below one directory.</summary>
internal static class ChartArchive
{
    public static List<ChartFile> Read(Stream archive, LoadBudget budget)
    {
        var files = new List<ChartFile>();
        try
        {
            using var unpacked = new GZipStream(archive, CompressionMode.Decompress, leaveOpen: true);
            using var reader = new TarReader(unpacked, leaveOpen: true);
            while (reader.GetNextEntry() is { } entry)
            {
                if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile))
                {
                    continue;
                }

                var name = NameOf(entry.Name);
                budget.Take(name, entry.Length);
                files.Add(new ChartFile(name, Bytes(entry)));
            }
        }
        catch (Exception error)
            when (error is InvalidDataException or EndOfStreamException or FormatException or NotSupportedException)
        {
            throw new ChartException($"the archive cannot be read: {error.Message.TrimEnd('.')}");
        }

        return files.Count > 0 ? files : throw new ChartException("no files in chart archive");
    }

    private static byte[] Bytes(TarEntry entry)
    {
        var bytes = new byte[entry.Length];
        entry.DataStream?.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>The path below the first directory; one that leads elsewhere is refused.</summary>
    private static string NameOf(string path)
    {
        var parts = path.Replace('\\', '/').Split('/').Where(part => part is not ("" or ".")).ToArray();
        if (parts.Length == 0 || path.StartsWith('/') || parts.Contains("..") || parts[0].Contains(':', StringComparison.Ordinal))
        {
            throw new ChartException($"chart illegally contains the path {GoQuote.Double(path)}");
        }

        return parts.Length > 1
            ? string.Join('/', parts[1..])
            : throw new ChartException($"chart base directory is missing: {GoQuote.Double(path)} stands above all");
    }
}
