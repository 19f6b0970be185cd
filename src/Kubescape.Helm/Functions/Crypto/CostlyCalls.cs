namespace Kubescape.Helm;

/// <summary>Counts the calls of one rendering that take long by their nature, so that a chart cannot make it take forever.</summary>
internal sealed class CostlyCalls
{
    // A chart in use makes a few keys and passwords; each of these takes up to a second or so.
    private const int Most = 64;

    private int count;

    /// <summary>Counts one.</summary>
    /// <exception cref="TemplateException">There have been too many.</exception>
    public void Count()
    {
        if (++count > Most)
        {
            throw new TemplateException("too many keys and password hashes are made in one rendering");
        }
    }
}
