namespace Kubescape.Reports;

/// <summary>A text whose lines are found without reading it again.</summary>
internal sealed class SourceLines
{
    private readonly string text;
    private readonly List<int> starts = [0];

    public SourceLines(string text)
    {
        this.text = text;
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            starts.Add(at + 1);
        }
    }

    /// <summary>A line, without what ends it; <see langword="null"/> when there are not so many.</summary>
    /// <param name="number">1-based.</param>
    public string? Line(int number)
    {
        if (number < 1 || number > starts.Count)
        {
            return null;
        }

        var end = number < starts.Count ? starts[number] : text.Length;
        return text[starts[number - 1]..end].TrimEnd('\r', '\n');
    }
}
