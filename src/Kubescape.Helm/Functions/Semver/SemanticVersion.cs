using System.Globalization;
using System.Text.RegularExpressions;

namespace Kubescape.Helm;

/// <summary>What <c>semver</c> returns: a map of the parts of a version that prints as the version.</summary>
/// <remarks>
/// Minor and patch may be left out and a <c>v</c> may stand before. Source: Semantic Versioning 2.0.0, sections 9 to 11; the
/// documentation of Masterminds/semver.
/// </remarks>
internal sealed partial class SemanticVersion : SortedDictionary<string, object?>
{
    private readonly long[] numbers;

    private SemanticVersion(string original, long[] numbers, string prerelease, string metadata)
        : base(StringComparer.Ordinal)
    {
        this.numbers = numbers;
        Prerelease = prerelease;
        this["Major"] = new GoInt64(Major);
        this["Minor"] = new GoInt64(Minor);
        this["Patch"] = new GoInt64(Patch);
        this["Prerelease"] = prerelease;
        this["Metadata"] = metadata;
        this["Original"] = original;
        this["Compare"] = Method(static order => (long)order);
        this["Equal"] = Method(static order => order == 0);
        this["LessThan"] = Method(static order => order < 0);
        this["GreaterThan"] = Method(static order => order > 0);
    }

    public long Major => numbers[0];

    public long Minor => numbers[1];

    public long Patch => numbers[2];

    public string Prerelease { get; }

    /// <summary>Reads a version.</summary>
    /// <exception cref="TemplateException">The text is none.</exception>
    public static SemanticVersion Parse(string text)
    {
        var match = Pattern().Match(text);
        if (!match.Success)
        {
            throw new TemplateException("Invalid Semantic Version");
        }

        var prerelease = match.Groups["prerelease"].Value;
        if (prerelease.Split('.').Any(part => part.Length > 1 && part[0] == '0' && part.All(char.IsAsciiDigit)))
        {
            throw new TemplateException("Version segment starts with 0");
        }

        long[] values = [Number(match.Groups["major"]), Number(match.Groups["minor"]), Number(match.Groups["patch"])];
        return new(text, values, prerelease, match.Groups["metadata"].Value);
    }

    /// <summary>The order of precedence; metadata do not count.</summary>
    public int OrderTo(SemanticVersion other)
    {
        var order = numbers.AsSpan().SequenceCompareTo(other.numbers);
        return order != 0 ? Math.Sign(order) : ComparePrereleases(Prerelease, other.Prerelease);
    }

    /// <summary>The order of what stands after the hyphen: nothing is the highest.</summary>
    public static int ComparePrereleases(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0)
        {
            return right.Length.CompareTo(left.Length);
        }

        var (a, b) = (left.Split('.'), right.Split('.'));
        for (var index = 0; index < Math.Min(a.Length, b.Length); index++)
        {
            if (CompareParts(a[index], b[index]) is var order and not 0)
            {
                return order;
            }
        }

        return a.Length.CompareTo(b.Length);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}.{Patch}")
        + (Prerelease.Length > 0 ? "-" + Prerelease : "")
        + (this["Metadata"] is string { Length: > 0 } metadata ? "+" + metadata : "");

    private static int CompareParts(string left, string right)
    {
        var (isNumber, otherIsNumber) = (left.All(char.IsAsciiDigit), right.All(char.IsAsciiDigit));
        return isNumber != otherIsNumber ? (isNumber ? -1 : 1)
            : isNumber && left.Length != right.Length ? left.Length.CompareTo(right.Length)
            : Math.Sign(string.CompareOrdinal(left, right));
    }

    private static long Number(Group group) => !group.Success ? 0
        : long.TryParse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new TemplateException(
            $"Error parsing version segment: strconv.ParseUint: parsing \"{group.Value}\": value out of range");

    private TemplateFunction Method(Func<int, object?> judge) => arguments => arguments is [SemanticVersion other]
        ? judge(OrderTo(other))
        : throw new TemplateException("wrong type for value; expected *semver.Version");

    [GeneratedRegex(
        @"\Av?(?<major>[0-9]+)(\.(?<minor>[0-9]+))?(\.(?<patch>[0-9]+))?"
            + @"(-(?<prerelease>[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*))?(\+(?<metadata>[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*))?\z",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pattern();
}
