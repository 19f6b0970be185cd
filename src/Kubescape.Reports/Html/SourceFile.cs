namespace Kubescape.Reports;

/// <summary>The text of a file by lines.</summary>
internal sealed class SourceFile
{
    private readonly string text;
    private readonly List<int> starts = [0];

    public SourceFile(string text)
    {
        this.text = text;
        for (var at = 0; text.AsSpan(at).IndexOfAny('\n', '\r') is >= 0 and var next;)
        {
            at += next + 1;
            at += text[at - 1] == '\r' && at < text.Length && text[at] == '\n' ? 1 : 0;
            starts.Add(at);
        }
    }

    /// <summary>A line without its end; <see langword="null"/> past the last one.</summary>
    /// <param name="number">From 1.</param>
    public string? Line(int number) =>
        number < 1 || number > starts.Count
            ? null
            : text[starts[number - 1]..(number < starts.Count ? starts[number] : text.Length)].TrimEnd('\n', '\r');
}
