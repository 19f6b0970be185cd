using System.Security.Cryptography;
using System.Text;
using Kubescape.Posture;

namespace Kubescape.Cli;

/// <summary>The manifests to change, as bytes and as text.</summary>
/// <param name="basePath">Where relative paths begin; empty for the current directory.</param>
internal sealed class SourceFiles(string basePath)
{
    private readonly Dictionary<string, byte[]?> contents = new(StringComparer.Ordinal);

    /// <summary>The text of a file; <see langword="null"/> when it cannot be read.</summary>
    public string? Read(string path) => Content(path) is { } bytes ? TryDecode(bytes) : null;

    /// <summary>Demands that the files of these requests are what they were when they were scanned.</summary>
    /// <param name="requests">Edits.</param>
    /// <param name="digests">SHA-256 by path, in lower-case hexadecimal digits.</param>
    /// <exception cref="UsageException">One is gone, changed, or was never looked at.</exception>
    public void DemandUnchanged(IEnumerable<FixRequest> requests, IReadOnlyDictionary<string, string> digests)
    {
        var troubles = requests.Select(request => request.File).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(path => (Path: path, Reason: WhyNot(path, digests))).Where(trouble => trouble.Reason is not null).ToList();
        if (troubles.Count > 0)
        {
            throw new UsageException(string.Join(
                '\n', troubles.Select(trouble => $"{trouble.Path}: {trouble.Reason}.").Prepend(
                    "Nothing was changed, because the report does not fit the files; scan again.")));
        }
    }

    /// <summary>Writes a changed text beside the file and renames it, so that the file is old or new, never half.</summary>
    /// <exception cref="UsageException">It cannot be written.</exception>
    public void Write(string path, string text) =>
        WholeFile.Write(Locate(path), EncodingOf(Content(path)!).GetBytes(text), isPrivate: false);

    private string? WhyNot(string path, IReadOnlyDictionary<string, string> digests)
    {
        if (Content(path) is not { } bytes)
        {
            return "the file cannot be read; --base-path says where the scan was started";
        }

        return !digests.TryGetValue(path, out var digest) ? "the report does not say what the file was"
            : digest != Convert.ToHexStringLower(SHA256.HashData(bytes)) ? "the file changed since the scan"
            : null;
    }

    private byte[]? Content(string path)
    {
        if (contents.TryGetValue(path, out var known))
        {
            return known;
        }

        byte[]? bytes = null;
        try
        {
            bytes = File.ReadAllBytes(Locate(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Whoever asks says that it cannot be read.
        }

        contents.Add(path, bytes);
        return bytes;
    }

    private string Locate(string path) => Path.Combine(basePath, path);

    /// <summary>The byte order mark stays in the text, so that it is written again.</summary>
    private static string? TryDecode(byte[] bytes)
    {
        try
        {
            return EncodingOf(bytes).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static Encoding EncodingOf(byte[] bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true),
        [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true),
        _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
    };
}
