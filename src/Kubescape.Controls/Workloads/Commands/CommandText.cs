using System.Text;
using System.Text.RegularExpressions;
using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>The words of one command as one text, and the field that each part of it stands in.</summary>
/// <remarks>
/// A word can be a whole script, and a program and its options can be words of their own: patterns see both alike.
/// </remarks>
internal sealed class CommandText
{
    private readonly List<(int Start, Field Word)> words = [];

    private CommandText(IEnumerable<Field> elements)
    {
        var text = new StringBuilder();
        foreach (var word in elements)
        {
            words.Add((text.Length, word));
            text.Append(word.Text).Append(' ');
        }

        Text = text.ToString();
    }

    /// <summary>The words with blanks between them.</summary>
    public string Text { get; }

    /// <summary>What a container starts with, then the commands of its hooks and probes.</summary>
    public static IEnumerable<CommandText> Of(Field container)
    {
        yield return new CommandText(container["command"].Items.Concat(container["args"].Items));
        foreach (var caller in new[]
        {
            container["lifecycle"]["postStart"],
            container["lifecycle"]["preStop"],
            container["livenessProbe"],
            container["readinessProbe"],
            container["startupProbe"],
        })
        {
            if (caller["exec"]["command"].Count > 0)
            {
                yield return new CommandText(caller["exec"]["command"].Items);
            }
        }
    }

    /// <summary>The word that a match begins in; blanks before it are of the word before.</summary>
    public Field WordOf(Match match) => WordAt(match.Index + match.Length - match.ValueSpan.TrimStart().Length);

    /// <summary>The word that stands at this place of the text.</summary>
    public Field WordAt(int index) => words.FindLast(word => word.Start <= index).Word;
}
