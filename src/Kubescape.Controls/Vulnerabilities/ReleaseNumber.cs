using System.Buffers;

namespace Kubescape.Controls.Vulnerabilities;

/// <summary>The numbers of a release.</summary>
internal static class ReleaseNumber
{
    private static readonly SearchValues<char> Numeric = SearchValues.Create("0123456789.");

    /// <summary>
    /// The numbers of <c>v1.21.4-gke.1</c>, compared as numbers; <see langword="null"/> where the text does not begin with
    /// two of them.
    /// </summary>
    public static Version? Of(string text)
    {
        var number = text.AsSpan().TrimStart('v');
        var end = number.IndexOfAnyExcept(Numeric);
        return Version.TryParse(end < 0 ? number : number[..end], out var version) ? version : null;
    }
}
