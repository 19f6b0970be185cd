namespace Kubescape.Helm;

/// <summary>The variables that are in scope, innermost last.</summary>
internal sealed class VariableStack
{
    private readonly List<(string Name, object? Value)> variables = [];

    /// <summary>How many there are; setting it ends the scope of later ones.</summary>
    public int Count
    {
        get => variables.Count;
        set => variables.RemoveRange(value, variables.Count - value);
    }

    public void Push(string name, object? value) => variables.Add((name, value));

    /// <summary>Sets the variable that is this far from the end, 1 for the last.</summary>
    public void SetFromEnd(int distance, object? value) => variables[^distance] = (variables[^distance].Name, value);

    public void Assign(string name, object? value)
    {
        var index = Find(name);
        variables[index] = (name, value);
    }

    public object? Get(string name) => variables[Find(name)].Value;

    /// <summary>The innermost variable of this name.</summary>
    /// <exception cref="TemplateException">There is no such variable.</exception>
    private int Find(string name)
    {
        for (var index = variables.Count - 1; index >= 0; index--)
        {
            if (string.Equals(variables[index].Name, name))
            {
                return index;
            }
        }

        throw new TemplateException($"undefined variable: {name}");
    }
}
