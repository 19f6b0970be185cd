using Kubescape.Objects;

namespace Kubescape.Posture;

/// <summary>A mapping of an exceptions file; whatever is wrong in it is told with file and line.</summary>
internal readonly record struct EntryMap(string File, Field Field)
{
    /// <summary>The mapping at a place.</summary>
    /// <exception cref="FormatException">There is something else.</exception>
    public static EntryMap At(string file, Field field, string what)
    {
        var map = new EntryMap(file, field);
        return field.Kind == FieldKind.Mapping ? map : throw map.Error(field, $"expected {what}");
    }

    /// <summary>What is wrong at a place.</summary>
    public FormatException Error(Field at, string message) => new($"{PlaceOf(at)}: {message}.");

    /// <summary>File and line.</summary>
    public string PlaceOf(Field at) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}:{Math.Max(at.Line, 1)}");

    /// <summary>Refuses members that nobody would look at: a mistyped one may be the very limit of an entry.</summary>
    public void Allow(string[] names)
    {
        foreach (var member in Field.Members)
        {
            if (!names.Contains(member.Name, StringComparer.Ordinal))
            {
                throw Error(member, $"'{member.Name}' means nothing here: expected {string.Join(", ", names)}");
            }
        }
    }

    /// <summary>The text of a member; empty where nothing is written.</summary>
    public string Text(string name)
    {
        var field = Field[name];
        return field.HasValue
            ? field.Scalar ?? throw Error(field, $"'{name}' must be a text")
            : "";
    }

    /// <summary>The mappings of a list; none where nothing is written.</summary>
    public IEnumerable<EntryMap> List(string name, string what)
    {
        var field = Field[name];
        if (field.HasValue && field.Kind != FieldKind.Sequence)
        {
            throw Error(field, $"'{name}' must be a list");
        }

        foreach (var item in field.Items)
        {
            yield return At(File, item, what);
        }
    }

    /// <summary>The pattern of a member; <see langword="null"/> where nothing is written.</summary>
    public TextPattern? Pattern(string name, bool ignoreCase)
    {
        var text = Text(name);
        try
        {
            return text.Length == 0 ? null : new TextPattern(text, ignoreCase);
        }
        catch (FormatException error)
        {
            throw Error(Field[name], error.Message);
        }
    }
}
