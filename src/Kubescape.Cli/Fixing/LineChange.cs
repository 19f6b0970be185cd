using Kubescape.Posture;

namespace Kubescape.Cli;

/// <summary>Lines that go, and what comes in their place.</summary>
/// <param name="First">The first line that goes, counted from 0.</param>
/// <param name="Last">The first line that stays.</param>
/// <param name="NewLines">What comes, with line ends.</param>
internal sealed record LineChange(int First, int Last, List<string> NewLines)
{
    /// <summary>The changes of a file, from the places of its replacements; those that share a line are one.</summary>
    public static IEnumerable<LineChange> Of(FileFix file, List<string> lines)
    {
        var starts = new int[lines.Count + 1];
        for (var line = 0; line < lines.Count; line++)
        {
            starts[line + 1] = starts[line] + lines[line].Length;
        }

        for (var index = 0; index < file.Replacements.Length;)
        {
            var first = file.Replacements[index].StartLine - 1;
            var last = file.Replacements[index].EndLine;
            var next = index + 1;
            while (next < file.Replacements.Length && file.Replacements[next].StartLine <= last)
            {
                last = Math.Max(last, file.Replacements[next++].EndLine);
            }

            last = Math.Min(last, lines.Count);
            var at = starts[first];
            var parts = new List<string>();
            foreach (var replacement in file.Replacements[index..next])
            {
                parts.Add(file.Before[at..replacement.Start]);
                parts.Add(replacement.NewText);
                at = replacement.End;
            }

            parts.Add(file.Before[at..starts[last]]);
            yield return Trim(first, lines[first..last], SplitLines(string.Concat(parts)));
            index = next;
        }
    }

    /// <summary>The lines of a text with their line ends.</summary>
    public static List<string> SplitLines(string text)
    {
        var lines = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var length = text.AsSpan(at).IndexOfAny('\n', '\r');
            var end = length < 0 ? text.Length : at + length + (text.AsSpan(at + length).StartsWith("\r\n") ? 2 : 1);
            lines.Add(text[at..end]);
            at = end;
        }

        return lines;
    }

    /// <summary>Without the lines at both ends that stay as they are.</summary>
    private static LineChange Trim(int first, List<string> before, List<string> after)
    {
        var head = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        var ends = before.Skip(head).Reverse().Zip(after.Skip(head).Reverse());
        var tail = ends.TakeWhile(pair => pair.First == pair.Second).Count();
        return new LineChange(first + head, first + before.Count - tail, after[head..^tail]);
    }
}
