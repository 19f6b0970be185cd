namespace Kubescape.Helm;

/// <summary>Counts down the work that is still allowed.</summary>
internal sealed class TemplateBudget(TemplateLimits limits)
{
    private long steps = limits.MaxSteps;

    public TemplateLimits Limits { get; } = limits;

    public int Depth { get; set; }

    public void Spend(long count)
    {
        steps -= count;
        if (steps < 0)
        {
            throw new TemplateException($"the templates take more than {Limits.MaxSteps} steps") { IsLimit = true };
        }
    }

    /// <summary>The cost of a value that a function reads or makes.</summary>
    public void SpendFor(object? value)
    {
        switch (value)
        {
            case string { Length: > 256 } text:
                Spend(text.Length / 128);
                break;
            case List<object?> { Count: > 16 } list:
                Spend(list.Count / 8);
                break;
            case ValueMap { Count: > 16 } map:
                Spend(map.Count / 8);
                break;
        }
    }
}
