using System.Globalization;
using System.Text.RegularExpressions;
using Kubescape.Objects;

namespace Kubescape.Posture;

/// <summary>
/// The path of a field with items of lists named by what tells them apart, <c>spec.containers[name="web"].image</c>, so that it
/// stays the same when the list changes its order.
/// </summary>
internal static partial class StablePath
{
    /// <summary>Among how many items in front of one its like is looked for; more would make long lists quadratic.</summary>
    private const int MaxSiblings = 256;

    /// <summary>How an item is written that is not there yet.</summary>
    public const string MissingItem = "[]";

    /// <summary>The path; items of which nothing tells what they are keep their index.</summary>
    public static string Of(Field field, Resource owner)
    {
        var written = field.Nearest;
        var ancestors = new Stack<Field>();
        for (var at = written; at.Parent.Exists; at = at.Parent)
        {
            ancestors.Push(at);
        }

        var path = "";
        foreach (var at in ancestors)
        {
            path = at.Parent.Kind == FieldKind.Sequence
                ? $"{path}[{ItemName(at, owner)}]"
                : FieldPath.AppendName(path, at.Name);
        }

        return field.Exists ? path : FieldPath.Append(path, Missing(field, written));
    }

    /// <summary>The rest of the path; an item that is not there yet has no place among the others.</summary>
    private static string Missing(Field field, Field written) =>
        Index().Replace(field.Path[written.Path.Length..].TrimStart('.'), MissingItem);

    private static string ItemName(Field item, Resource owner)
    {
        if (ItemKey.Of(item, owner) is not { } key)
        {
            return item.Ordinal.ToString(CultureInfo.InvariantCulture);
        }

        var twins = 0;
        foreach (var sibling in item.Parent.Items)
        {
            if (sibling.Ordinal >= Math.Min(item.Ordinal, MaxSiblings))
            {
                break;
            }

            twins += ItemKey.Of(sibling, owner) == key ? 1 : 0;
        }

        return twins == 0 ? key : string.Create(CultureInfo.InvariantCulture, $"{key}#{twins}");
    }

    [GeneratedRegex(@"\[[0-9]+\]", RegexOptions.NonBacktracking)]
    private static partial Regex Index();
}
