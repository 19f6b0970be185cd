using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Kubescape.Reports;

/// <summary>The objects of a PDF file, numbered, with the table that finds them.</summary>
/// <remarks>Source: ISO 32000-1, 7.5, file structure.</remarks>
internal sealed class PdfObjects
{
    private readonly ArrayBufferWriter<byte> pending = new(64 * 1024);
    private readonly List<long> offsets = [];
    private long flushed;

    public PdfObjects() => Write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");

    /// <summary>Bytes that wait to be written.</summary>
    public int Pending => pending.WrittenCount;

    /// <summary>A number for an object that is written later.</summary>
    public int Reserve()
    {
        offsets.Add(0);
        return offsets.Count;
    }

    /// <summary>Writes an object.</summary>
    public int Add(string content)
    {
        var number = Reserve();
        Set(number, content);
        return number;
    }

    /// <summary>Writes an object under its number.</summary>
    public void Set(int number, string content)
    {
        Start(number);
        Write($"{content}\nendobj\n");
    }

    /// <summary>Writes a compressed stream under its number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="entries">What its dictionary has besides length and filter.</param>
    /// <param name="content">A character for each byte.</param>
    public void SetStream(int number, string entries, string content)
    {
        using var deflated = new MemoryStream();
        using (var zlib = new ZLibStream(deflated, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(Encoding.Latin1.GetBytes(content));
        }

        Start(number);
        Write($"<< {entries}/Filter /FlateDecode /Length {Number(deflated.Length)} >>\nstream\n");
        pending.Write(deflated.GetBuffer().AsSpan(0, (int)deflated.Length));
        Write("\nendstream\nendobj\n");
    }

    /// <summary>Writes the table of objects, which ends the file.</summary>
    public void Finish(int catalog, int info)
    {
        var start = flushed + Pending;
        Write($"xref\n0 {Number(offsets.Count + 1)}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
        {
            Write(string.Create(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n"));
        }

        Write($"trailer\n<< /Size {Number(offsets.Count + 1)} /Root {Number(catalog)} 0 R /Info {Number(info)} 0 R >>\n");
        Write($"startxref\n{Number(start)}\n%%EOF\n");
    }

    /// <summary>Sends what waits.</summary>
    public async Task FlushAsync(Stream stream, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(pending.WrittenMemory, cancellationToken);
        flushed += Pending;
        pending.ResetWrittenCount();
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private void Start(int number)
    {
        offsets[number - 1] = flushed + Pending;
        Write($"{Number(number)} 0 obj\n");
    }

    private void Write(string text) => Encoding.Latin1.GetBytes(text, pending);
}
