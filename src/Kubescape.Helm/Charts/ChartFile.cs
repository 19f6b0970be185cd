using System.Text;

namespace Kubescape.Helm;

/// <summary>A file of a chart.</summary>
/// <param name="Name">Its path relative to the chart, with slashes.</param>
/// <param name="Data">Its bytes.</param>
public sealed record ChartFile(string Name, byte[] Data)
{
    /// <summary>The file as text; a byte order mark at its start is skipped.</summary>
    public string Text
    {
        get
        {
            var text = Encoding.UTF8.GetString(Data);
            return text.StartsWith('\uFEFF') ? text[1..] : text;
        }
    }
}
