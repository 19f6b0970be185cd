using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>The evaluations of a scan by resource: the result model holds them by control.</summary>
internal sealed class EvaluationIndex
{
    private readonly Dictionary<Resource, int> positions;
    private readonly int[] ends;
    private readonly (ControlResult Control, Evaluation Evaluation)[] evaluations;

    /// <summary>Sorts the evaluations into one array, in time and space that grow with their number.</summary>
    public EvaluationIndex(ScanResult result)
    {
        positions = new Dictionary<Resource, int>(result.Resources.Length);
        foreach (var resource in result.Resources)
        {
            positions[resource] = positions.Count;
        }

        var starts = new int[positions.Count + 1];
        foreach (var evaluation in result.Controls.SelectMany(control => control.Evaluations))
        {
            starts[positions[evaluation.Resource] + 1]++;
        }

        for (var index = 1; index < starts.Length; index++)
        {
            starts[index] += starts[index - 1];
        }

        evaluations = new (ControlResult, Evaluation)[starts[^1]];
        ends = starts[..^1];
        foreach (var control in result.Controls)
        {
            foreach (var evaluation in control.Evaluations)
            {
                evaluations[ends[positions[evaluation.Resource]]++] = (control, evaluation);
            }
        }
    }

    /// <summary>What the controls say about a resource of the scan, by control id.</summary>
    public ReadOnlyMemory<(ControlResult Control, Evaluation Evaluation)> Of(Resource resource)
    {
        var position = positions[resource];
        var start = position == 0 ? 0 : ends[position - 1];
        return evaluations.AsMemory(start, ends[position] - start);
    }
}
