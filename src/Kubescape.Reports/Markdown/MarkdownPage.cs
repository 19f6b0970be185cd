using System.Text;

namespace Kubescape.Reports;

/// <summary>A document of bounded length, which takes whole blocks or none.</summary>
/// <param name="limit">Bytes of UTF-8: never fewer than characters, whichever of these a host counts.</param>
internal sealed class MarkdownPage(int limit)
{
    private readonly StringBuilder text = new();
    private int length;

    /// <summary>How much fits still, bytes.</summary>
    public int Left => limit - length;

    /// <summary>Adds a block and a line break if it fits.</summary>
    public bool Add(string block)
    {
        var size = Encoding.UTF8.GetByteCount(block) + 1;
        if (size > Left)
        {
            return false;
        }

        text.Append(block).Append('\n');
        length += size;
        return true;
    }

    /// <inheritdoc />
    public override string ToString() => text.ToString();
}
