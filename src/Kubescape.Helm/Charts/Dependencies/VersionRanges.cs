namespace Kubescape.Helm;

/// <summary>Asks the function <c>semverCompare</c> whether a version is in a range: there is one notion of ranges.</summary>
internal sealed class VersionRanges(IReadOnlyDictionary<string, TemplateFunction> functions)
{
    /// <summary>Whether the range holds the version; a range or version that is none holds nothing.</summary>
    public bool Contains(string range, string version)
    {
        try
        {
            return range.Length == 0 || functions["semverCompare"]([range, version]) is true;
        }
        catch (TemplateException)
        {
            return false;
        }
    }
}
