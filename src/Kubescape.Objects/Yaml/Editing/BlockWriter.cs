using YamlDotNet.Core;

namespace Kubescape.Objects;

/// <summary>Writes what edits make where nothing was, as lines.</summary>
internal sealed class BlockWriter(TextStyle style)
{
    private const int AfterDash = 2;

    /// <summary>The members or items below a node, as lines with their indentation, without line ends.</summary>
    public IEnumerable<string> Lines(EditNode parent, int indent) => parent.IsSequence
        ? Items(parent.Children.OrderBy(item => item.Step.Index), indent, ScalarStyle.Plain)
        : Members(parent.Children, indent);

    /// <summary>Members.</summary>
    public IEnumerable<string> Members(IEnumerable<EditNode> members, int indent)
    {
        foreach (var member in members)
        {
            var name = $"{new string(' ', indent)}{ScalarText.OfName(member.Step.Name!, isJson: false)}:";
            if (member.Value is { } value)
            {
                yield return $"{name} {ScalarText.Of(value, ScalarStyle.Plain)}";
                continue;
            }

            yield return name;
            foreach (var line in Lines(member, indent + (member.IsSequence ? style.ListStep : style.Step)))
            {
                yield return line;
            }
        }
    }

    /// <summary>Items.</summary>
    public IEnumerable<string> Items(IEnumerable<EditNode> items, int indent, ScalarStyle scalars)
    {
        foreach (var item in items)
        {
            var dash = $"{new string(' ', indent)}- ";
            if (item.Value is { } value)
            {
                yield return dash + ScalarText.Of(value, scalars);
                continue;
            }

            var isFirst = true;
            foreach (var line in Lines(item, indent + AfterDash))
            {
                yield return isFirst ? dash + line[(indent + AfterDash)..] : line;
                isFirst = false;
            }
        }
    }
}
