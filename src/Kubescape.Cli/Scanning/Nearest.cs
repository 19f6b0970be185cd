namespace Kubescape.Cli;

/// <summary>What somebody may have meant.</summary>
internal static class Nearest
{
    /// <summary>Words that differ in more than a third of their letters are other words.</summary>
    private const int LettersPerSlip = 3;

    /// <summary>A question to append, <c> Did you mean 'Deployment'?</c>; empty when nothing is near.</summary>
    public static string To(string word, IEnumerable<string> candidates)
    {
        var nearest = candidates.Select(candidate => (Candidate: candidate, Distance: Distance(word, candidate)))
            .Where(entry => entry.Distance <= Math.Max(1, entry.Candidate.Length / LettersPerSlip))
            .OrderBy(entry => entry.Distance)
            .Select(entry => entry.Candidate)
            .FirstOrDefault();
        return nearest is null ? "" : $" Did you mean '{nearest}'?";
    }

    /// <summary>The number of letters to add, drop or replace, in any case (Levenshtein).</summary>
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        foreach (var letter in left.ToUpperInvariant())
        {
            var diagonal = row[0]++;
            for (var at = 1; at < row.Length; at++)
            {
                var replaced = diagonal + (char.ToUpperInvariant(right[at - 1]) == letter ? 0 : 1);
                diagonal = row[at];
                row[at] = Math.Min(replaced, Math.Min(row[at], row[at - 1]) + 1);
            }
        }

        return row[^1];
    }
}
