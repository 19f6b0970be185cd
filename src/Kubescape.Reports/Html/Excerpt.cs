using System.Collections.Immutable;

namespace Kubescape.Reports;

/// <summary>Parts of an object around what controls found in it, without its secrets.</summary>
/// <param name="IsSource">Whether it is the file as written; else the object as the scan read it, with lines of its own.</param>
/// <param name="Title">The file or the object.</param>
/// <param name="Blocks">The first line, from 1, and the lines of each part, in ascending order.</param>
internal sealed record Excerpt(bool IsSource, string Title, ImmutableArray<(int First, string Text)> Blocks)
{
    private const int Around = 3;

    /// <summary>Whether a line is shown because of one of these, which are in ascending order.</summary>
    public static IEnumerable<(int First, int Last)> Windows(IEnumerable<int> lines, int first, int last)
    {
        (int First, int Last)? open = null;
        foreach (var line in lines)
        {
            var (from, to) = (Math.Max(first, line - Around), Math.Min(last, line + Around));
            if (open is { } window && from <= window.Last + 1)
            {
                open = (window.First, to);
                continue;
            }

            if (open is { } done)
            {
                yield return done;
            }

            open = (from, to);
        }

        if (open is { } end)
        {
            yield return end;
        }
    }
}
