using System.Globalization;

namespace Kubescape.Cluster;

/// <summary>The first two numbers of a version.</summary>
internal readonly record struct MajorMinor(int Major, int Minor) : IComparable<MajorMinor>
{
    /// <summary>Reads <c>v1.30.1-eks-1</c>, <c>5.15.0-91-generic</c> and <c>22.04.3 LTS</c> alike.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out MajorMinor version)
    {
        var rest = text.TrimStart('v');
        var isVersion = TakeNumber(ref rest, out var major);
        var minor = 0;
        if (isVersion && rest.StartsWith('.'))
        {
            rest = rest[1..];
            isVersion = TakeNumber(ref rest, out minor);
        }

        version = new MajorMinor(major, minor);
        return isVersion;
    }

    public int CompareTo(MajorMinor other) =>
        Major != other.Major ? Major.CompareTo(other.Major) : Minor.CompareTo(other.Minor);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}");

    public static bool operator <(MajorMinor left, MajorMinor right) => left.CompareTo(right) < 0;

    public static bool operator >(MajorMinor left, MajorMinor right) => left.CompareTo(right) > 0;

    public static bool operator <=(MajorMinor left, MajorMinor right) => left.CompareTo(right) <= 0;

    public static bool operator >=(MajorMinor left, MajorMinor right) => left.CompareTo(right) >= 0;

    private static bool TakeNumber(ref ReadOnlySpan<char> text, out int number)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        var digits = end < 0 ? text : text[..end];
        text = text[digits.Length..];
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
