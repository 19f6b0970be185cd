using System.Text.RegularExpressions;

namespace Kubescape.Controls.Secrets;

/// <summary>A regular expression that a user brought, matched against text that anyone may have written.</summary>
/// <remarks>
/// Building an expression that matches in linear time takes some 20 ms, more than all else in a small scan; so it is built once the
/// usual engine, which is there at once, has been too slow on a text.
/// </remarks>
internal sealed class UserPattern
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    private readonly Regex usual;
    private readonly Lazy<Regex> linear;

    private UserPattern(Regex usual)
    {
        this.usual = usual;
        linear = new(() => new Regex(usual.ToString(), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant));
    }

    /// <summary>The pattern; <see langword="null"/> when the text is no regular expression.</summary>
    public static UserPattern? TryCompile(string pattern)
    {
        try
        {
            return new UserPattern(new Regex(pattern, RegexOptions.CultureInvariant, Patience));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Whether the text holds a match.</summary>
    public bool IsMatch(string text)
    {
        if (linear.IsValueCreated)
        {
            return linear.Value.IsMatch(text);
        }

        try
        {
            return usual.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return linear.Value.IsMatch(text);
        }
    }
}
