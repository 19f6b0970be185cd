using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;
using Kubescape.Objects;

namespace Kubescape.Manifests;

/// <summary>Reads the objects of one file.</summary>
internal sealed class ManifestReader(ManifestFile file, long maxBytes)
{
    private readonly List<Resource> resources = [];
    private readonly List<SourceProblem> problems = [];
    private string digest = "";

    /// <summary>The objects, in the order of the file.</summary>
    public IReadOnlyList<Resource> Resources => resources;

    /// <summary>What is wrong with the file.</summary>
    public IReadOnlyList<SourceProblem> Problems => problems;

    /// <summary>Reads all of a file or standard input.</summary>
    public void Read(Func<ManifestFile, Stream> open)
    {
        try
        {
            using var stream = open(file);
            if (ReadBytes(stream) is { } bytes)
            {
                Parse(bytes);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Report(ProblemSeverity.Error, $"the file cannot be read: {ManifestWalker.Reason(error)}");
        }
    }

    private byte[]? ReadBytes(Stream stream)
    {
        // A pipe has no length, so the limit is kept while reading.
        if (stream.CanSeek && stream.Length > maxBytes)
        {
            return TooLarge();
        }

        using var content = new MemoryStream(stream.CanSeek ? (int)stream.Length : 0);
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            for (var count = stream.Read(buffer); count > 0; count = stream.Read(buffer))
            {
                if (content.Length + count > maxBytes)
                {
                    return TooLarge();
                }

                content.Write(buffer, 0, count);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return content.ToArray();
    }

    private byte[]? TooLarge()
    {
        Report(
            ProblemSeverity.Error,
            string.Create(
                CultureInfo.InvariantCulture,
                $"the file is larger than {maxBytes:N0} bytes, so it was not read; set "
                + $"{ManifestOptions.MaxFileSizeVariable} (bytes) to read it"));
        return null;
    }

    private void Parse(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            digest = Convert.ToHexStringLower(SHA256.HashData(bytes));
            var encoding = bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode;
            ParseYaml(encoding.GetString(bytes[2..]).AsMemory());
            return;
        }

        var text = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        if (!MayHoldObjects(text))
        {
            return;
        }

        digest = Convert.ToHexStringLower(SHA256.HashData(bytes));

        if (IsJson(text))
        {
            Add(JsonDocuments.Read(text, TreeLimits.Default, withLines: true), "JSON");
            return;
        }

        var characters = new char[text.Length];
        if (Utf8.ToUtf16(text, characters, out var read, out var written, replaceInvalidSequences: false) != OperationStatus.Done)
        {
            var line = text[..read].Count((byte)'\n') + 1;
            Report(ProblemSeverity.Error, "the text is not valid UTF-8; save the file as UTF-8", line);
            return;
        }

        ParseYaml(characters.AsMemory(0, written));
    }

    private void ParseYaml(ReadOnlyMemory<char> text) => Add(YamlDocuments.Read(text, TreeLimits.Default), "YAML");

    /// <summary>Most YAML and JSON of a repository is for other programs; what names neither word holds no object.</summary>
    private static bool MayHoldObjects(ReadOnlySpan<byte> text) =>
        text.IndexOf("kind"u8) >= 0 || text.IndexOf("apiVersion"u8) >= 0;

    private bool IsJson(ReadOnlySpan<byte> text) =>
        text.TrimStart(" \t\r\n"u8) is [(byte)'{', ..] or [(byte)'[', ..]
        && (file.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
            || !file.Path.EndsWith("ml", StringComparison.OrdinalIgnoreCase));

    private void Add(IEnumerable<ParsedDocument> documents, string fileType)
    {
        foreach (var document in documents)
        {
            if (document.Error is { } error)
            {
                Report(ProblemSeverity.Error, $"the document cannot be read: {error.Message}", error.Line, error.Column);
                continue;
            }

            foreach (var duplicate in document.Duplicates)
            {
                Report(
                    ProblemSeverity.Warning,
                    $"'{duplicate.Key}' stands here and again further down; the last one counts",
                    duplicate.Line, duplicate.Column);
            }

            foreach (var (tree, place) in ObjectList.UnfoldPlaces(document.Tree!))
            {
                Add(HostRecords.ToFact(tree).Root, document, place, fileType);
            }
        }
    }

    private void Add(Field root, ParsedDocument document, string place, string fileType)
    {
        var kind = root["kind"];
        var apiVersion = root["apiVersion"];
        if (kind.Text is not { Length: > 0 })
        {
            if (apiVersion.Exists && LooksLikeObject(root))
            {
                Report(ProblemSeverity.Error, "the object has no kind, so it cannot be judged", root.Line, root.Column);
            }

            return;
        }

        if (apiVersion.Text is not { Length: > 0 })
        {
            if (LooksLikeObject(root))
            {
                Report(
                    ProblemSeverity.Error, $"the {kind.Text} has no apiVersion, so it cannot be judged", root.Line, root.Column);
            }

            return;
        }

        var source = new ResourceSource(file.Path, document.Index)
        {
            RelativePath = file.RelativePath,
            FileType = fileType,
            Line = root.Line,
            Comments = document.Comments,
            Place = place,
            Digest = digest,
        };
        var resource = new Resource(root, source);
        if (resource.Name.Length == 0 && !root["metadata"]["generateName"].Exists && LooksLikeObject(root))
        {
            Report(ProblemSeverity.Warning, $"the {kind.Text} has no name; it is judged all the same", root.Line, root.Column);
        }

        if (HostRecords.Error(resource) is { } error)
        {
            Report(ProblemSeverity.Error, error, root.Line, root.Column);
            return;
        }

        resources.Add(resource);
    }

    private static bool LooksLikeObject(Field root) =>
        root["metadata"].Kind == FieldKind.Mapping || root["spec"].Kind == FieldKind.Mapping || root["rules"].Exists;

    private void Report(ProblemSeverity severity, string message, int line = 0, int column = 0)
    {
        var place = line == 0
            ? file.Path
            : string.Create(CultureInfo.InvariantCulture, $"{file.Path}:{line}:{Math.Max(column, 1)}");
        problems.Add(new SourceProblem(severity, place, message));
    }
}
