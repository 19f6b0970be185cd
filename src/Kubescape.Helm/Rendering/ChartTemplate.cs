namespace Kubescape.Helm;

/// <summary>A template file with what it sees.</summary>
/// <param name="Chart">The chart it belongs to.</param>
/// <param name="Path">From the name of the outermost chart on.</param>
/// <param name="Text">The template.</param>
/// <param name="BasePath">The directory of the chart's templates.</param>
/// <param name="Data">What is <c>$</c> in all templates of the chart.</param>
internal sealed record ChartTemplate(
    Chart Chart, string Path, string Text, string BasePath, ValueMap Data)
{
    /// <summary>Whether it is only there for others to use.</summary>
    public bool IsPartial => FileName.StartsWith('_');

    /// <summary>Whether it tells a person what to do next.</summary>
    public bool IsNotes => FileName == "NOTES.txt";

    private string FileName => Path[(Path.LastIndexOf('/') + 1)..];
}
