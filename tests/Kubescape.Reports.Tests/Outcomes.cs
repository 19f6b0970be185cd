using Kubescape.Posture;

namespace Kubescape.Reports.Tests;

/// <summary>How many pairs of a control and a resource had each outcome, to compare what was read back with.</summary>
internal readonly record struct Outcomes(int Failed, int NotEvaluated, int Accepted)
{
    public static Outcomes Of(ScanResult result)
    {
        var evaluations = result.Controls.SelectMany(control => control.Evaluations).ToList();
        return new Outcomes(
            evaluations.Count(evaluation => evaluation.Status == Status.Failed),
            evaluations.Count(evaluation => evaluation.Status == Status.NotEvaluated),
            evaluations.Count(evaluation => evaluation.Accepted.Length > 0));
    }
}
