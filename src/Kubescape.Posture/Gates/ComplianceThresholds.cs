using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Kubescape.Controls;

namespace Kubescape.Posture;

/// <summary>The least compliance scores: over everything, and of frameworks.</summary>
public sealed record ComplianceThresholds
{
    private const string Form = "a number from 0 to 100, framework=number, or both separated by commas";

    /// <summary>The least score over all controls, 0 to 100; <see langword="null"/> for none.</summary>
    public double? Overall { get; init; }

    /// <summary>The least scores of frameworks, 0 to 100, by the name that the library has.</summary>
    public ImmutableArray<(string Framework, double Least)> ByFramework { get; init; } = [];

    /// <summary>Reads <c>80</c>, <c>nsa=80,mitre=70</c> or both.</summary>
    /// <param name="text">The text.</param>
    /// <param name="thresholds">What it says.</param>
    /// <param name="problem">What is wrong with it, as a sentence.</param>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out ComplianceThresholds? thresholds, [NotNullWhen(false)] out string? problem)
    {
        var read = new ComplianceThresholds();
        foreach (var entry in text.Split(',', StringSplitOptions.TrimEntries))
        {
            problem = Add(ref read, entry);
            if (problem is not null)
            {
                thresholds = null;
                return false;
            }
        }

        (thresholds, problem) = (read, null);
        return true;
    }

    /// <summary>Why the gate makes no sense in a scan; <see langword="null"/> when it does.</summary>
    public string? ProblemIn(ScanPlan plan)
    {
        var names = plan.Frameworks.Select(framework => framework.Name).ToList();
        if (ByFramework.FirstOrDefault(entry => !names.Contains(entry.Framework)).Framework is not { } name)
        {
            return null;
        }

        var expected = names.Count == 0 ? "a number, as the scan is of controls" : string.Join(", ", names);
        return $"the framework {name} is not in this scan: expected {expected}.";
    }

    private static string? Add(ref ComplianceThresholds read, string entry)
    {
        var parts = entry.Split('=', 2, StringSplitOptions.TrimEntries);
        if (!double.TryParse(parts[^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var least)
            || least is not (>= 0 and <= 100))
        {
            return $"'{entry}' is no threshold: expected {Form}.";
        }

        if (parts.Length == 1)
        {
            var isFirst = read.Overall is null;
            read = read with { Overall = least };
            return isFirst ? null : "there are two thresholds for the whole scan: expected one.";
        }

        if (FrameworkLibrary.Find(parts[0])?.Name is not { } name)
        {
            return $"there is no framework '{parts[0]}': expected "
                + $"{string.Join(", ", FrameworkLibrary.All.Select(framework => framework.Name))}.";
        }

        if (read.ByFramework.Any(other => other.Framework == name))
        {
            return $"there are two thresholds for {name}: expected one.";
        }

        read = read with { ByFramework = read.ByFramework.Add((name, least)) };
        return null;
    }
}
