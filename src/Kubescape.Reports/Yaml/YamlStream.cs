using System.Text.Json;

namespace Kubescape.Reports;

/// <summary>Takes one JSON document piece by piece and passes it on as YAML; holds no more than an unfinished token.</summary>
internal sealed class YamlStream(Stream target) : Stream
{
    /// <summary>As deep as what writes the JSON goes.</summary>
    private const int MaxDepth = 1000;

    private readonly YamlEmitter emitter = new();
    private JsonReaderState state = new(new JsonReaderOptions { MaxDepth = MaxDepth });
    private byte[] unread = [];

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
        await emitter.Text.SendAsync(target, cancellationToken);
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
        target.Write(emitter.Text.Written.Span);
        emitter.Text.Clear();
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
        // Pieces end with a token nearly always, so that there is nothing to put together.
        ReadOnlySpan<byte> json = unread.Length == 0 ? piece : [.. unread, .. piece];
        var reader = new Utf8JsonReader(json, isFinalBlock: false, state);
        while (reader.Read())
        {
            emitter.Write(ref reader);
        }

        state = reader.CurrentState;
        unread = json[(int)reader.BytesConsumed..].ToArray();
    }
}
