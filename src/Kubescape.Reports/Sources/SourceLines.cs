namespace Kubescape.Reports;

/// <summary>A text whose lines are found without reading it again; a line ends as YAML says, a lone return included.</summary>
internal sealed class SourceLines
{
    private readonly string text;
    private readonly List<int> starts = [0];

    public SourceLines(string text)
    {
        this.text = text;
        for (var at = 0; text.AsSpan(at).IndexOfAny('\n', '\r') is >= 0 and var next;)
        {
            at += next + 1;
            at += text[at - 1] == '\r' && at < text.Length && text[at] == '\n' ? 1 : 0;
            starts.Add(at);
        }
    }

    /// <summary>A line, without what ends it; <see langword="null"/> when there are not so many.</summary>
    /// <param name="number">1-based.</param>
    public string? Line(int number) =>
        number < 1 || number > starts.Count
            ? null
            : text[starts[number - 1]..(number < starts.Count ? starts[number] : text.Length)].TrimEnd('\n', '\r');
}
