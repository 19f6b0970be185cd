namespace Kubescape.Objects;

/// <summary>How the author of a document indents.</summary>
/// <param name="Step">Spaces from a member to the members of its mapping.</param>
/// <param name="ListStep">Spaces from a member to the dashes of its list.</param>
/// <param name="LineEnd">What ends a line.</param>
internal sealed record TextStyle(int Step, int ListStep, string LineEnd)
{
    private const int UsualStep = 2;

    /// <summary>The style that most of a document has.</summary>
    public static TextStyle Of(SyntaxNode root, string text, string lineEnd)
    {
        var steps = new Dictionary<int, int>();
        var listSteps = new Dictionary<int, int>();
        Count(root, text, steps, listSteps);
        return new TextStyle(Usual(steps, UsualStep), Usual(listSteps, 0), lineEnd);
    }

    private static void Count(SyntaxNode node, string text, Dictionary<int, int> steps, Dictionary<int, int> listSteps)
    {
        foreach (var entry in node.Entries)
        {
            var child = entry.Value;
            if (child is { IsFlow: false, Entries.Count: > 0 })
            {
                if (node.Kind == SyntaxKind.Mapping && !node.IsFlow)
                {
                    var counts = child.Kind == SyntaxKind.Mapping ? steps : listSteps;
                    var step = Column(text, child.Entries[0].Start) - Column(text, entry.Start);
                    counts[step] = counts.GetValueOrDefault(step) + 1;
                }

                Count(child, text, steps, listSteps);
            }
        }
    }

    private static int Usual(Dictionary<int, int> steps, int otherwise) => steps.Count == 0
        ? otherwise
        : steps.OrderByDescending(step => step.Value).ThenBy(step => step.Key).First().Key;

    private static int Column(string text, int at) => at - SyntaxText.StartOfLine(text, at);
}
