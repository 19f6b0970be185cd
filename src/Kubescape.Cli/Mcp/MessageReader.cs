using System.Buffers;

namespace Kubescape.Cli;

/// <summary>Reads one message a line, and of a line that is too long no more than its end.</summary>
internal sealed class MessageReader(Stream input, int maxBytes)
{
    private readonly byte[] buffer = new byte[16 * 1024];
    private int start;
    private int end;

    /// <summary>The next line that is not blank; <see langword="null"/> at the end of the input.</summary>
    public async Task<MessageLine?> ReadAsync(CancellationToken cancellationToken)
    {
        var line = new ArrayBufferWriter<byte>();
        var isTooLong = false;
        while (true)
        {
            if (start == end)
            {
                start = 0;
                end = await input.ReadAsync(buffer, cancellationToken);
                if (end == 0)
                {
                    return line.WrittenCount > 0 || isTooLong ? new MessageLine(line.WrittenMemory, isTooLong) : null;
                }
            }

            var available = buffer.AsSpan(start, end - start);
            var newline = available.IndexOf((byte)'\n');
            var part = newline < 0 ? available : available[..newline];
            start += newline < 0 ? part.Length : part.Length + 1;
            isTooLong |= line.WrittenCount + part.Length > maxBytes;
            if (!isTooLong)
            {
                line.Write(part);
            }

            if (newline >= 0 && (isTooLong || line.WrittenSpan.ContainsAnyExcept(" \t\r"u8)))
            {
                return new MessageLine(line.WrittenMemory, isTooLong);
            }
        }
    }
}
