namespace Kubescape.Helm;

/// <summary>
/// Counts the calls of one rendering that take long by their nature, so that a chart cannot make it take forever.
/// </summary>
internal sealed class CostlyCalls
{
    // A chart in use makes a few keys and passwords; each of these takes up to a second or so.
    private const int Most = 64;

    private int count;

    /// <summary>Counts one call.</summary>
    /// <param name="weight">How many times as long as a hash of a password it takes.</param>
    /// <exception cref="TemplateException">There have been too many.</exception>
    public void Count(int weight = 1)
    {
        count += weight;
        if (count > Most)
        {
            throw new TemplateException("too many keys and password hashes are made in one rendering");
        }
    }
}
