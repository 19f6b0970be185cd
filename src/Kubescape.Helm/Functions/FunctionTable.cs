using System.Collections;
using System.Globalization;

namespace Kubescape.Helm;

/// <summary>A family of functions: names with the number of their arguments and what they do.</summary>
internal sealed class FunctionTable : IEnumerable<KeyValuePair<string, TemplateFunction>>
{
    private readonly List<KeyValuePair<string, TemplateFunction>> functions = [];

    /// <summary>Adds a function with a fixed number of arguments.</summary>
    /// <param name="names">One or several, parted by spaces.</param>
    /// <param name="count">Of arguments.</param>
    /// <param name="body">What it does.</param>
    public void Add(string names, int count, FunctionBody body)
    {
        foreach (var name in names.Split(' '))
        {
            functions.Add(new(name, arguments => arguments.Length == count
                ? body(new Arguments(arguments))
                : throw WrongCount(name, count, arguments.Length)));
        }
    }

    /// <summary>Adds a function with a variable number of arguments.</summary>
    /// <param name="names">One or several, parted by spaces.</param>
    /// <param name="counts">From the fewest arguments on: <c>1..</c>.</param>
    /// <param name="body">What it does.</param>
    public void Add(string names, Range counts, FunctionBody body)
    {
        foreach (var name in names.Split(' '))
        {
            functions.Add(new(name, arguments => arguments.Length >= counts.Start.Value
                ? body(new Arguments(arguments))
                : throw WrongCount(name, counts.Start.Value, arguments.Length, "at least ")));
        }
    }

    public IEnumerator<KeyValuePair<string, TemplateFunction>> GetEnumerator() => functions.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static TemplateException WrongCount(string name, int wanted, int found, string atLeast = "") =>
        new(string.Create(CultureInfo.InvariantCulture, $"wrong number of args for {name}: want {atLeast}{wanted} got {found}"));
}
