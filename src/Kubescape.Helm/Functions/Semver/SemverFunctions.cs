using System.Text.RegularExpressions;

namespace Kubescape.Helm;

/// <summary>Versions and what they have to be.</summary>
internal static class SemverFunctions
{
    // A constraint of the documentation has some 20 characters.
    private const int LongestConstraint = 4096;

    public static FunctionTable Table => new()
    {
        { "semver", 1, static a => SemanticVersion.Parse(Short(a.Text(0))) },
        { "semverCompare", 2, static a => Compare(Short(a.Text(0)), Short(a.Text(1))) },
    };

    private static bool Compare(string constraints, string version)
    {
        try
        {
            var parsed = VersionConstraints.Parse(constraints);
            return parsed.Allow(SemanticVersion.Parse(version));
        }
        catch (RegexMatchTimeoutException)
        {
            throw new TemplateException($"improper constraint: {constraints}");
        }
    }

    private static string Short(string text) =>
        text.Length <= LongestConstraint ? text : throw new TemplateException("the version or constraint is too long");
}
