namespace Kubescape.Helm;

/// <summary>Finds for each line of an output the line of the template that it comes from.</summary>
internal static class OriginLines
{
    /// <summary>One number for each line, 1-based.</summary>
    public static int[] Of(string text, IReadOnlyList<OutputRun> runs)
    {
        var lines = new List<int>();
        var run = 0;
        var counted = 0;
        var line = runs.Count > 0 ? runs[0].Line : 1;
        for (var start = 0; ; )
        {
            while (run + 1 < runs.Count && runs[run + 1].Offset <= start)
            {
                run++;
                line = runs[run].Line;
                counted = runs[run].Offset;
            }

            if (run < runs.Count && runs[run].IsCopy)
            {
                line += text.AsSpan(counted, start - counted).Count('\n');
                counted = start;
            }

            lines.Add(line);
            var end = text.IndexOf('\n', start);
            if (end < 0)
            {
                return [.. lines];
            }

            start = end + 1;
        }
    }
}
