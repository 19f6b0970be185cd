using System.Collections.Immutable;
using System.Globalization;
using Kubescape.Controls;

namespace Kubescape.Posture;

/// <summary>Decides whether a result is good enough. A gate that cannot be computed is breached.</summary>
public static class Gate
{
    /// <summary>Why the result is not good enough, gate by gate; nothing when it is.</summary>
    public static ImmutableArray<string> Breaches(GateSettings settings, ScanResult result)
    {
        var breaches = ImmutableArray.CreateBuilder<string>();
        breaches.AddRange(ComplianceBreaches(settings.Compliance, result));
        if (settings.RiskThreshold is { } risk)
        {
            breaches.AddRange(RiskBreaches(risk, result));
        }

        if (settings.SeverityThreshold is { } severity)
        {
            breaches.AddRange(SeverityBreaches(severity, result));
        }

        if (settings.CoverageThreshold is { } coverage && result.Coverage.Score < coverage)
        {
            breaches.Add(
                Invariant($"The coverage score is {Score.Percent(result.Coverage.Score)}, below the threshold of {coverage}."));
        }

        return breaches.ToImmutable();
    }

    private static IEnumerable<string> ComplianceBreaches(ComplianceThresholds thresholds, ScanResult result)
    {
        var count = 0;
        if (thresholds.Overall is { } overall && result.ComplianceScore < overall)
        {
            count++;
            yield return Invariant(
                $"The compliance score is {Score.Percent(result.ComplianceScore)}, below the threshold of {overall}.");
        }

        foreach (var (name, least) in thresholds.ByFramework)
        {
            var score = result.Frameworks.FirstOrDefault(other => other.Framework.Name == name)?.ComplianceScore;
            if (score is null || score < least)
            {
                count++;
                yield return score is { } known
                    ? Invariant($"The compliance score of {name} is {Score.Percent(known)}, below the threshold of {least}.")
                    : $"--compliance-threshold cannot be computed: {name} is not in the scan.";
            }
        }

        var isAsked = thresholds.Overall is not null || !thresholds.ByFramework.IsEmpty;
        if (isAsked && count == 0 && Incomplete("--compliance-threshold", result) is { } incomplete)
        {
            yield return incomplete;
        }
    }

    private static IEnumerable<string> RiskBreaches(double most, ScanResult result)
    {
        if (result.RiskScore > most)
        {
            yield return Invariant($"The risk score is {Score.Percent(result.RiskScore)}, above the threshold of {most}.");
        }
        else if (most < 100 && Incomplete("--fail-threshold", result) is { } incomplete)
        {
            yield return incomplete;
        }
    }

    private static IEnumerable<string> SeverityBreaches(Severity threshold, ScanResult result)
    {
        ImmutableArray<ControlResult> relevant =
        [
            .. result.Controls.Where(control =>
                control.Control.Severity >= threshold || control.Control.Severity == Severity.Unknown),
        ];
        var failures = relevant.Sum(control => control.Counters.Failed);
        if (failures > 0)
        {
            var failing = relevant.Count(control => control.Counters.Failed > 0);
            yield return Invariant($"{failures} failures are of severity {Word(threshold)} or above, in {failing} controls.");
            yield break;
        }

        var unknown =
            relevant.FirstOrDefault(control => control is { Status: Status.NotEvaluated, SubStatus: SubStatus.NotEvaluated });
        if (unknown is not null)
        {
            yield return $"--severity-threshold cannot be computed: {unknown.Control.Id} could not be evaluated: "
                + $"{unknown.Reason}.";
        }
        else if (Incomplete("--severity-threshold", result) is { } incomplete)
        {
            yield return incomplete;
        }
    }

    /// <summary>What was read in part looks better than it may be: the rest cannot fail.</summary>
    private static string? Incomplete(string gate, ScanResult result)
    {
        if (result.Coverage.UnreadSources > 0)
        {
            return Invariant($"{gate} cannot be computed: {result.Coverage.UnreadSources} sources could not be read; ")
                + "mend them, or leave them out with --exclude-path.";
        }

        return result.Coverage.Gaps.FirstOrDefault(entry => entry.Gap.IsPartial) is (_, { } partial)
            ? $"{gate} cannot be computed: {partial.Reason}."
            : null;
    }

    private static string Word(Severity severity) => severity.ToString().ToLowerInvariant();

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
