using System.Text;
using Kubescape.Objects;

namespace Kubescape.Reports;

/// <summary>An object as YAML, without secret values and without what nobody wrote: for objects that no file shows.</summary>
internal sealed class ObjectExcerpt
{
    private const int MaxScalarLength = 200;

    private readonly Resource owner;
    private readonly HashSet<Field> wanted;
    private readonly Dictionary<Field, int> places;
    private readonly List<string> lines = [];

    private ObjectExcerpt(Resource owner, HashSet<Field> wanted, Dictionary<Field, int> places)
    {
        this.owner = owner;
        this.wanted = wanted;
        this.places = places;
    }

    /// <summary>The parts around some fields, whose lines are put among the places.</summary>
    public static Excerpt Of(Resource owner, HashSet<Field> fields, Dictionary<Field, int> places)
    {
        var yaml = new ObjectExcerpt(owner, fields, places);
        yaml.Note(owner.Root);
        yaml.Write(owner.Root, 0, "");
        var shown = fields.Where(places.ContainsKey).Select(field => places[field]).Distinct().Order();
        return new Excerpt(
            IsSource: false,
            Wording.Of(owner),
            [
                .. Excerpt.Windows(shown, 1, yaml.lines.Count)
                    .Select(window => (window.First, string.Join('\n', yaml.lines[(window.First - 1)..window.Last]))),
            ]);
    }

    /// <summary>Writes the members or items of a field.</summary>
    /// <param name="field">The field.</param>
    /// <param name="indent">Of its members, in spaces.</param>
    /// <param name="lead">What the first line begins with instead: the dashes of the lists around it.</param>
    private void Write(Field field, int indent, string lead)
    {
        var isSecret = SensitiveValues.Contains(owner, field);
        foreach (var child in field.Kind == FieldKind.Mapping ? field.Members : field.Items)
        {
            if (field.Kind == FieldKind.Mapping && SensitiveValues.Omits(child))
            {
                continue;
            }

            Note(child);
            var start = lead.Length > 0 ? lead : new string(' ', indent);
            lead = "";
            if (field.Kind == FieldKind.Sequence)
            {
                WriteItem(child, indent, start);
            }
            else
            {
                WriteMember(child, indent, $"{start}{Plain(child.Name, child.Name)}:", isSecret);
            }
        }
    }

    private void WriteItem(Field item, int indent, string start)
    {
        if (item.Count > 0)
        {
            Write(item, indent + 2, $"{start}- ");
        }
        else
        {
            lines.Add($"{start}- {Scalar(item)}");
        }
    }

    private void WriteMember(Field member, int indent, string start, bool isInSecret)
    {
        var isSecretData = !isInSecret && member.Parent == owner.Root && member.Kind == FieldKind.Mapping;
        if (member.Count == 0 || (SensitiveValues.Contains(owner, member) && !isSecretData))
        {
            lines.Add($"{start} {Scalar(member)}");
        }
        else
        {
            lines.Add(start);
            Write(member, member.Kind == FieldKind.Sequence ? indent : indent + 2, "");
        }
    }

    private void Note(Field field)
    {
        if (wanted.Contains(field))
        {
            places[field] = lines.Count + 1;
        }
    }

    private string Scalar(Field field)
    {
        if (SensitiveValues.Contains(owner, field))
        {
            return SensitiveValues.Mask;
        }

        var text = field.Text is { } plain ? Plain(plain, null) : null;
        text ??= field.ToString();
        return text.Length <= MaxScalarLength
            ? text
            : new StringBuilder(text, 0, MaxScalarLength, MaxScalarLength + 1).Append('…').ToString();
    }

    /// <summary>The text without quotes where YAML needs none; else what is given, or <see langword="null"/>.</summary>
    private static string? Plain(string text, string? otherwise) =>
        text.Length > 0 && char.IsAsciiLetter(text[0])
            && text.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '/' or '_')
            && text.ToLowerInvariant() is not ("true" or "false" or "null" or "yes" or "no" or "on" or "off" or "y" or "n")
            ? text
            : otherwise;
}
