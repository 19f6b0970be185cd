namespace Kubescape.Helm;

/// <summary>What a user says about the values of a chart; later lists win, and later items in them.</summary>
public sealed record ValueOverrides
{
    /// <summary>Paths of YAML files: <c>--values</c>.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary><c>--set-json</c>: <c>name=JSON</c>, or a whole JSON object.</summary>
    public IReadOnlyList<string> SetJson { get; init; } = [];

    /// <summary><c>--set</c>: <c>a.b[0]=c,d={x,y}</c>; booleans, integers and null are recognized.</summary>
    public IReadOnlyList<string> Set { get; init; } = [];

    /// <summary><c>--set-string</c>: as <c>--set</c>, but every value is a string.</summary>
    public IReadOnlyList<string> SetString { get; init; } = [];

    /// <summary><c>--set-file</c>: <c>name=path</c>; the value is the text of the file.</summary>
    public IReadOnlyList<string> SetFile { get; init; } = [];

    /// <summary><c>--set-literal</c>: <c>name=text</c>; nothing in the text has a meaning.</summary>
    public IReadOnlyList<string> SetLiteral { get; init; } = [];

    /// <summary>Puts everything together.</summary>
    /// <exception cref="ChartException">A file cannot be read, or an assignment cannot be understood.</exception>
    public ValueMap Merge()
    {
        var values = ValueTree.NewMap();
        foreach (var file in Files)
        {
            ValueTree.Overlay(values, ValueTree.ReadMap(ReadFile(file), file));
        }

        foreach (var json in SetJson)
        {
            if (json.AsSpan().TrimStart().StartsWith("{"))
            {
                ValueTree.Overlay(
                    values,
                    ValueTree.ReadJson(json, $"--set-json {json}") as ValueMap ?? ValueTree.NewMap());
            }
            else
            {
                new SetParser(json, SetValueStyle.Json).Apply(values);
            }
        }

        Apply(values, Set, SetValueStyle.Typed);
        Apply(values, SetString, SetValueStyle.Text);
        Apply(values, SetFile, SetValueStyle.File);
        Apply(values, SetLiteral, SetValueStyle.Literal);
        return values;
    }

    private static void Apply(ValueMap values, IReadOnlyList<string> assignments, SetValueStyle style)
    {
        foreach (var assignment in assignments)
        {
            new SetParser(assignment, style).Apply(values);
        }
    }

    internal static string ReadFile(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new ChartException($"{path} cannot be read: {error.Message.TrimEnd('.')}");
        }
    }
}
