using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Kubescape.Reports;

/// <summary>Takes one JSON document piece by piece and passes it on as YAML; holds no more than an unfinished token.</summary>
internal sealed class YamlStream(Stream target) : Stream
{
    private readonly ArrayBufferWriter<byte> unread = new();
    private readonly YamlEmitter emitter = new();
    private JsonReaderState state;

    /// <inheritdoc />
    public override bool CanRead => false;

    /// <inheritdoc />
    public override bool CanSeek => false;

    /// <inheritdoc />
    public override bool CanWrite => true;

    /// <inheritdoc />
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc />
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc />
    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Convert(buffer.Span);
        await target.WriteAsync(Encoding.UTF8.GetBytes(emitter.Take()), cancellationToken);
    }

    /// <inheritdoc />
    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc />
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc />
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Convert(buffer);
        target.Write(Encoding.UTF8.GetBytes(emitter.Take()));
    }

    /// <inheritdoc />
    public override void Flush() => target.Flush();

    /// <inheritdoc />
    public override Task FlushAsync(CancellationToken cancellationToken) => target.FlushAsync(cancellationToken);

    /// <inheritdoc />
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc />
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void SetLength(long value) => throw new NotSupportedException();

    private void Convert(ReadOnlySpan<byte> piece)
    {
        unread.Write(piece);
        var reader = new Utf8JsonReader(unread.WrittenSpan, isFinalBlock: false, state);
        while (reader.Read())
        {
            emitter.Write(ref reader);
        }

        state = reader.CurrentState;
        var rest = unread.WrittenSpan[(int)reader.BytesConsumed..].ToArray();
        unread.ResetWrittenCount();
        unread.Write(rest);
    }
}
