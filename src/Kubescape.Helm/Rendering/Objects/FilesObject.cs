using System.Text;

namespace Kubescape.Helm;

/// <summary>What templates know as <c>.Files</c>.</summary>
/// <remarks>Source: Helm's documentation, "Accessing Files Inside Templates".</remarks>
internal sealed class FilesObject(IReadOnlyList<ChartFile> files, TemplateFunction toYaml) : TemplateObject
{
    private readonly Dictionary<string, ChartFile> byName =
        files.DistinctBy(file => file.Name).ToDictionary(file => file.Name, StringComparer.Ordinal);

    public override string TypeName => "engine.files";

    internal override bool IsTrue => files.Count > 0;

    public override object? ToPlain()
    {
        var map = ValueTree.NewMap();
        foreach (var file in files)
        {
            map[file.Name] = file.Data;
        }

        return map;
    }

    internal override bool TryField(string name, out object? value)
    {
        value = byName.GetValueOrDefault(name)?.Data;
        return true;
    }

    internal override TemplateFunction? Method(string name) => name switch
    {
        "Get" => arguments => Text(Find(name, arguments)),
        "GetBytes" => arguments => Find(name, arguments)?.Data ?? [],
        "Lines" => arguments => Lines(Text(Find(name, arguments))),
        "Glob" => arguments => Glob(Argument(name, arguments)),
        "AsConfig" => _ => Yaml(file => file.Data),
        "AsSecrets" => _ => Yaml(file => Encoding.UTF8.GetBytes(Convert.ToBase64String(file.Data))),
        _ => null,
    };

    private ChartFile? Find(string method, ReadOnlySpan<object?> arguments) =>
        byName.GetValueOrDefault(Argument(method, arguments));

    private static string Argument(string method, ReadOnlySpan<object?> arguments) => arguments switch
    {
        [string path] => path,
        [var other] => throw new TemplateException($"wrong type for value; expected string; got {GoType.Name(other)}"),
        _ => throw new TemplateException($"wrong number of args for {method}: want 1 got {arguments.Length}"),
    };

    private static string Text(ChartFile? file) => file is null ? "" : Encoding.UTF8.GetString(file.Data);

    private static List<object?> Lines(string text) =>
        text.Length == 0 ? [] : [.. (text.EndsWith('\n') ? text[..^1] : text).Split('\n')];

    private FilesObject Glob(string pattern)
    {
        var glob = FileGlob.Parse(pattern);
        return new FilesObject([.. files.Where(file => glob.Matches(file.Name))], toYaml);
    }

    /// <summary>A mapping of the files' names, without their directories, to what they hold.</summary>
    private object? Yaml(Func<ChartFile, byte[]> content)
    {
        if (files.Count == 0)
        {
            return "";
        }

        var map = ValueTree.NewMap();
        foreach (var file in files)
        {
            map[file.Name[(file.Name.LastIndexOf('/') + 1)..]] = Encoding.UTF8.GetString(content(file));
        }

        return toYaml([map]);
    }
}
