using System.Text.RegularExpressions;

namespace Kubescape.Kustomize;

/// <summary>A selector in text form: <c>app=web,tier in (a,b),!legacy</c>.</summary>
/// <remarks>Source: labels and selectors in the documentation of Kubernetes.</remarks>
internal sealed partial class LabelExpression
{
    private const int MaxLength = 4_000;

    private readonly List<Requirement> requirements = [];

    /// <summary>Reads the text form.</summary>
    /// <exception cref="BuildStepException">The text is no selector.</exception>
    public static LabelExpression Parse(string text)
    {
        if (text.Length > MaxLength)
        {
            throw new BuildStepException($"a selector is longer than {MaxLength} characters");
        }

        var expression = new LabelExpression();
        foreach (var part in text.Trim().Length == 0 ? [] : CommasOutside.Split(text))
        {
            expression.requirements.Add(ParseOne(part.Trim()));
        }

        return expression;
    }

    public bool Matches(Node? labels) => requirements.All(requirement => requirement.Matches(labels?[requirement.Key]?.Text));

    private static Requirement ParseOne(string part)
    {
        if (Exists.Match(part) is { Success: true } exists)
        {
            return new(exists.Groups["key"].Value, exists.Groups["not"].Length > 0, Values: null);
        }

        if (Equality.Match(part) is { Success: true } equality)
        {
            return new(equality.Groups["key"].Value, equality.Groups["op"].Value == "!=", [equality.Groups["value"].Value]);
        }

        if (Membership.Match(part) is { Success: true } set)
        {
            return new(
                set.Groups["key"].Value, set.Groups["op"].Value == "notin",
                [.. set.Groups["values"].Value.Split(',').Select(value => value.Trim())]);
        }

        throw new BuildStepException($"'{part}' is no requirement of a selector");
    }

    /// <summary>Commas that part requirements, not the values of one.</summary>
    [GeneratedRegex(@",(?![^()]*\))", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CommasOutside { get; }

    [GeneratedRegex(@"^(?<not>!?)\s*(?<key>[\w./-]+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Exists { get; }

    [GeneratedRegex(
        @"^(?<key>[\w./-]+)\s*(?<op>==|=|!=)\s*(?<value>[\w.-]*)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Equality { get; }

    [GeneratedRegex(
        @"^(?<key>[\w./-]+)\s+(?<op>in|notin)\s*\((?<values>[\w., -]*)\)$", RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Membership { get; }

    private sealed record Requirement(string Key, bool IsNegated, string[]? Values)
    {
        public bool Matches(string? value) =>
            Values is null ? value is null == IsNegated : (value is not null && Values.Contains(value)) != IsNegated;
    }
}
