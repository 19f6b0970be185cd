using YamlDotNet.Core;

namespace Kubescape.Objects;

/// <summary>Writes what edits make where nothing was, in brackets.</summary>
/// <param name="isJson">Whether names and text need quotation marks.</param>
/// <param name="lineEnd">What ends a line.</param>
/// <param name="step">The indentation of one level; <see langword="null"/> to write all in one line.</param>
internal sealed class FlowWriter(bool isJson, string lineEnd, string? step)
{
    private ScalarStyle Style => isJson ? ScalarStyle.DoubleQuoted : ScalarStyle.Plain;

    /// <summary>The mapping or list that the children of a node make.</summary>
    /// <param name="node">The node.</param>
    /// <param name="indent">The indentation of the line in which it begins.</param>
    public string Collection(EditNode node, string indent)
    {
        var children = node.IsSequence ? node.Children.OrderBy(item => item.Step.Index) : node.Children.AsEnumerable();
        var entries = children.Select(child => Entry(child, indent + step));
        var (open, close) = node.IsSequence ? ("[", "]") : ("{", "}");
        if (step is not null)
        {
            return $"{open}{lineEnd}{indent}{step}{string.Join($",{lineEnd}{indent}{step}", entries)}{lineEnd}{indent}{close}";
        }

        var gap = isJson || node.IsSequence ? "" : " ";
        return $"{open}{gap}{string.Join(", ", entries)}{gap}{close}";
    }

    /// <summary>A member with its name, or an item.</summary>
    public string Entry(EditNode node, string indent)
    {
        var value = node.Value is { } scalar ? ScalarText.Of(scalar, Style) : Collection(node, indent);
        return node.Step.Name is { } name ? $"{ScalarText.OfName(name, isJson)}: {value}" : value;
    }
}
