using System.Text.RegularExpressions;

namespace Kubescape.Helm;

/// <summary>Comparisons of versions: groups parted by <c>||</c>, in each of which all have to hold.</summary>
/// <remarks>
/// A pre-release fits only where the group names one. Source: the documentation of Masterminds/semver 3.4, "Checking Version
/// Constraints".
/// </remarks>
internal sealed partial class VersionConstraints
{
    private readonly List<List<VersionConstraint>> groups = [];

    public static VersionConstraints Parse(string text)
    {
        var constraints = new VersionConstraints();
        foreach (var group in HyphenRange().Replace(text, ">=${low}, <=${high}").Split("||"))
        {
            constraints.groups.Add(ParseGroup(group));
        }

        return constraints;
    }

    public bool Allow(SemanticVersion version) => groups.Exists(group =>
        group.Exists(constraint => constraint.Version.Prerelease.Length > 0) is var takesPrereleases
        && group.TrueForAll(constraint => constraint.Allows(version, takesPrereleases)));

    private static List<VersionConstraint> ParseGroup(string group)
    {
        var constraints = new List<VersionConstraint>();
        var position = 0;
        do
        {
            var match = Comparison().Match(group, position);
            if (!match.Success)
            {
                throw new TemplateException($"improper constraint: {group}");
            }

            constraints.Add(ParseOne(match));
            position += match.Length;
        }
        while (position < group.Length);

        return constraints;
    }

    private static VersionConstraint ParseOne(Match match)
    {
        string[] numbers = [match.Groups["major"].Value, match.Groups["minor"].Value, match.Groups["patch"].Value];
        var given = numbers.TakeWhile(number => number is not ("" or "x" or "X" or "*")).Count();
        var version = string.Join('.', numbers.Take(given).Concat(Enumerable.Repeat("0", 3 - given)))
            + match.Groups["suffix"].Value;
        try
        {
            return new(match.Groups["operator"].Value, SemanticVersion.Parse(version), given);
        }
        catch (TemplateException)
        {
            throw new TemplateException("constraint Parser Error");
        }
    }

    private const string Version =
        @"v?(?<major>[0-9xX*]+)(\.(?<minor>[0-9xX*]+))?(\.(?<patch>[0-9xX*]+))?"
        + @"(?<suffix>(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?(\+[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?)";

    [GeneratedRegex(
        @"\G\s*(?<operator>=>|=<|>=|<=|!=|~>|=|>|<|~|\^)?\s*" + Version + @"(\s*,\s*(?!\z)|\s+|\z)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Comparison();

    [GeneratedRegex(
        @"(?<low>v?[0-9xX*]+(\.[0-9xX*]+){0,2}(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?)\s+-\s+"
            + @"(?<high>v?[0-9xX*]+(\.[0-9xX*]+){0,2}(-[0-9A-Za-z.-]+)?)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HyphenRange();
}
