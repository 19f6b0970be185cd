using Kubescape.Objects;

namespace Kubescape.Cluster;

/// <summary>A mapping in a kubeconfig, with the file that its relative paths refer to.</summary>
/// <param name="File">The kubeconfig.</param>
/// <param name="Fields">The mapping; absent where the kubeconfig lacks it, which reads like an empty one.</param>
internal readonly record struct ConfigEntry(string File, Field Fields)
{
    /// <summary>The file and the line, as compilers write them.</summary>
    public string Place => Fields.Line == 0 ? File : $"{File}:{Fields.Line}";

    /// <summary>The mapping in a member.</summary>
    public ConfigEntry this[string name] => this with { Fields = Fields[name] };

    /// <summary>The string in a member; <see langword="null"/> when it is absent or empty.</summary>
    /// <exception cref="ClusterException">The member is no string.</exception>
    public string? Text(string name)
    {
        var field = Fields[name];
        if (field.Kind is FieldKind.Absent or FieldKind.Null)
        {
            return null;
        }

        var text = field.Text ?? throw Trouble(field, $"{name} is no string: put it in quotes");
        return text.Length > 0 ? text : null;
    }

    /// <summary>The strings in a list.</summary>
    /// <exception cref="ClusterException">An item is no string.</exception>
    public IEnumerable<string> Texts(string name)
    {
        foreach (var item in Fields[name].Items)
        {
            yield return item.Text ?? throw Trouble(item, $"an item of {name} is no string: put it in quotes");
        }
    }

    /// <summary>The items of a list of mappings.</summary>
    public IEnumerable<ConfigEntry> Items(string name)
    {
        var file = File;
        return Fields[name].Items.Select(item => new ConfigEntry(file, item));
    }

    /// <summary>Whether a member is <c>true</c>.</summary>
    public bool Flag(string name) => Fields[name].IsTrue;

    /// <summary>The file that a member names; relative paths are relative to the kubeconfig.</summary>
    /// <exception cref="ClusterException">The member is no string.</exception>
    public string? FilePath(string name) =>
        Text(name) is { } path ? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(File))!, path) : null;

    /// <summary>What stands in base64 in <c>name-data</c>, or else in the file that <c>name</c> names.</summary>
    /// <exception cref="ClusterException">The base64 is broken or the file cannot be read.</exception>
    public byte[]? Data(string name)
    {
        var inline = $"{name}-data";
        if (Text(inline) is { } base64)
        {
            try
            {
                return Convert.FromBase64String(base64);
            }
            catch (FormatException)
            {
                throw Trouble(Fields[inline], $"{inline} is no base64");
            }
        }

        if (FilePath(name) is not { } path)
        {
            return null;
        }

        try
        {
            return System.IO.File.ReadAllBytes(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Trouble(Fields[name], $"{name} cannot be read: {error.Message.TrimEnd('.')}", error);
        }
    }

    /// <summary>An error about this mapping.</summary>
    public ClusterException Trouble(string message) => Trouble(Fields, message);

    /// <summary>An error about one of the members, <c>file:line: message</c>.</summary>
    public ClusterException Trouble(Field at, string message, Exception? cause = null) =>
        new($"{File}:{at.Line}: {message}", cause);
}
