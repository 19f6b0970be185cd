using System.Text;

namespace Kubescape.Helm;

/// <summary>What a template prints, and from which of its lines.</summary>
internal sealed class TemplateOutput(int maxLength, bool hasOrigins)
{
    /// <summary>What Go prints for a value that is missing, and Helm takes out.</summary>
    public const string NoValue = "<no value>";

    private readonly StringBuilder text = new();
    private readonly List<OutputRun> runs = [];

    /// <summary>Text of the template itself: its line ends are those of the template.</summary>
    public void Copy(string part, int line)
    {
        Mark(line, isCopy: true);
        Append(part);
    }

    /// <summary>A value: all of its lines come from the line of the action.</summary>
    public void Print(string part, int line)
    {
        Mark(line, isCopy: false);
        Append(part);
    }

    /// <summary>Whether lines are of use, which cost time to count.</summary>
    public bool HasOrigins { get; } = hasOrigins;

    public IReadOnlyList<OutputRun> Runs => runs;

    public override string ToString() => text.ToString();

    private void Mark(int line, bool isCopy)
    {
        if (HasOrigins)
        {
            runs.Add(new OutputRun(text.Length, line, isCopy));
        }
    }

    private void Append(string part)
    {
        part = HasOrigins ? part.Replace(NoValue, "", StringComparison.Ordinal) : part;
        if (part.Length > maxLength - text.Length)
        {
            throw new TemplateException($"the template prints more than {maxLength} characters");
        }

        text.Append(part);
    }
}
