using Kubescape.Posture;

namespace Kubescape.Cli;

/// <summary>Writes the changes of a file as a unified diff, from the places of the changes, without searching for them.</summary>
internal sealed class UnifiedDiff(TextWriter output, bool useColor)
{
    private const int Context = 3;
    private const string Red = "\e[31m";
    private const string Green = "\e[32m";
    private const string Cyan = "\e[36m";
    private const string Bold = "\e[1m";
    private const string Reset = "\e[0m";

    public void Write(FileFix file)
    {
        var lines = LineChange.SplitLines(file.Before);
        Write(Bold, $"--- {file.File}");
        Write(Bold, $"+++ {file.File}");
        var shift = 0;
        foreach (var hunk in Hunks(LineChange.Of(file, lines)))
        {
            var from = Math.Max(0, hunk[0].First - Context);
            var to = Math.Min(lines.Count, hunk[^1].Last + Context);
            var grown = hunk.Sum(change => change.NewLines.Count - (change.Last - change.First));
            Write(Cyan, $"@@ -{Range(from, to - from)} +{Range(from + shift, to - from + grown)} @@");
            shift += grown;
            WriteHunk(hunk, lines, from, to);
        }
    }

    private void WriteHunk(List<LineChange> hunk, List<string> lines, int from, int to)
    {
        var at = from;
        foreach (var change in hunk)
        {
            WriteAll("", " ", lines[at..change.First]);
            WriteAll(Red, "-", lines[change.First..change.Last]);
            WriteAll(Green, "+", change.NewLines);
            at = change.Last;
        }

        WriteAll("", " ", lines[at..to]);
    }

    /// <summary>Changes whose surroundings touch are shown together.</summary>
    private static IEnumerable<List<LineChange>> Hunks(IEnumerable<LineChange> changes)
    {
        var hunk = new List<LineChange>();
        foreach (var change in changes)
        {
            if (hunk.Count > 0 && change.First - hunk[^1].Last > 2 * Context)
            {
                yield return hunk;
                hunk = [];
            }

            hunk.Add(change);
        }

        if (hunk.Count > 0)
        {
            yield return hunk;
        }
    }

    private void WriteAll(string color, string mark, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Write(color, mark + line.TrimEnd('\r', '\n'));
            if (!line.EndsWith('\n') && !line.EndsWith('\r'))
            {
                Write("", "\\ No newline at end of file");
            }
        }
    }

    private void Write(string color, string line)
    {
        var printable = string.Concat(line.Select(character => char.IsControl(character) && character != '\t' ? '�' : character));
        output.WriteLine(useColor && color.Length > 0 ? $"{color}{printable}{Reset}" : printable);
    }

    /// <summary>Where lines begin and how many there are; none are said to follow the line before.</summary>
    private static string Range(int index, int count) => $"{(count == 0 ? index : index + 1)},{count}";
}
