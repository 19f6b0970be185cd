using System.Text;

namespace Kubescape.Reports;

/// <summary>Text as UTF-8, in memory that is used again; large documents are put together in it piece by piece.</summary>
internal sealed class Utf8Buffer
{
    private byte[] bytes = new byte[4096];

    /// <summary>Bytes that were written and not removed.</summary>
    public int Length { get; private set; }

    /// <summary>What was written; good until the next change.</summary>
    public ReadOnlyMemory<byte> Written => bytes.AsMemory(0, Length);

    public void Append(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Room(utf8.Length));
        Length += utf8.Length;
    }

    /// <summary>Writes the text; half a surrogate pair becomes U+FFFD.</summary>
    public void Append(string text) => Length += Encoding.UTF8.GetBytes(text, Room(Encoding.UTF8.GetMaxByteCount(text.Length)));

    public void Append(char ascii, int count = 1)
    {
        Room(count)[..count].Fill((byte)ascii);
        Length += count;
    }

    /// <summary>Forgets the first bytes; what follows them moves up.</summary>
    public void RemoveStart(int count)
    {
        bytes.AsSpan(count, Length - count).CopyTo(bytes);
        Length -= count;
    }

    public void Clear() => Length = 0;

    /// <summary>Writes everything to the stream and forgets it.</summary>
    public async ValueTask SendAsync(Stream stream, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(Written, cancellationToken);
        Clear();
    }

    private Span<byte> Room(int count)
    {
        if (count > bytes.Length - Length)
        {
            Array.Resize(ref bytes, Math.Max(2 * bytes.Length, checked(Length + count)));
        }

        return bytes.AsSpan(Length);
    }
}
