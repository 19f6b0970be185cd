using System.Text;

namespace Kubescape.Kustomize;

/// <summary>
/// The steps of a field path: names parted by dots, of which those in brackets or behind a backslash part nothing.
/// </summary>
internal static class FieldPathSteps
{
    public static IReadOnlyList<string> Split(string path)
    {
        var steps = new List<string>();
        var step = new StringBuilder();
        var depth = 0;
        for (var at = 0; at < path.Length; at++)
        {
            var letter = path[at];
            if (letter == '\\' && at + 1 < path.Length && path[at + 1] == '.')
            {
                step.Append('.');
                at++;
                continue;
            }

            depth += letter switch { '[' => 1, ']' => -1, _ => 0 };
            if (letter == '.' && depth == 0)
            {
                Take();
            }
            else
            {
                step.Append(letter);
            }
        }

        Take();
        return steps;

        void Take()
        {
            var text = step.ToString();
            step.Clear();
            if (text.Length > 0)
            {
                // A name in brackets is a name, unless it says which item of a list is meant.
                steps.Add(text is ['[', .., ']'] && !text.Contains('=', StringComparison.Ordinal) ? text[1..^1] : text);
            }
        }
    }
}
