using System.Text;

namespace Kubescape.Reports;

/// <summary>Text documents that go out piece by piece.</summary>
internal static class TextStream
{
    /// <summary>What is held back before it goes out, characters; the largest single piece comes on top.</summary>
    private const int FlushAt = 64 * 1024;

    /// <summary>Writes the pieces as UTF-8.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="pieces">Well-formed each: none ends in the middle of a surrogate pair.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public static async Task WriteAsync(Stream stream, IEnumerable<string> pieces, CancellationToken cancellationToken)
    {
        var held = new StringBuilder();
        foreach (var piece in pieces)
        {
            held.Append(piece);
            if (held.Length >= FlushAt)
            {
                await stream.WriteAsync(Encoding.UTF8.GetBytes(held.ToString()), cancellationToken);
                held.Clear();
            }
        }

        await stream.WriteAsync(Encoding.UTF8.GetBytes(held.ToString()), cancellationToken);
    }
}
