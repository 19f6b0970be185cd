using System.Globalization;
using System.Text.RegularExpressions;

namespace Kubescape.Helm;

/// <summary>Whether a text would be read as something else when it stood in YAML without quotation marks.</summary>
/// <remarks>
/// Source: the resolver of go-yaml 2, which follows YAML 1.1: booleans, nulls, numbers, timestamps and base 60.
/// </remarks>
internal static partial class YamlPlainText
{
    public static bool IsText(string text) => text.Length > 0 && text[0] switch
    {
        '+' or '-' or (>= '0' and <= '9') => !IsNumber(text) && !IsInfinity(text) && !IsTime(text) && !Base60().IsMatch(text),
        '.' => !IsInfinity(text) && !IsFraction(text),
        _ => !IsWord(text),
    };

    private static bool IsWord(string text) => text
        is "~" or "null" or "Null" or "NULL"
        or "y" or "Y" or "yes" or "Yes" or "YES" or "true" or "True" or "TRUE" or "on" or "On" or "ON"
        or "n" or "N" or "no" or "No" or "NO" or "false" or "False" or "FALSE" or "off" or "Off" or "OFF";

    private static bool IsInfinity(string text) => text
        is ".nan" or ".NaN" or ".NAN" or ".inf" or ".Inf" or ".INF"
        or "+.inf" or "+.Inf" or "+.INF" or "-.inf" or "-.Inf" or "-.INF";

    private static bool IsNumber(string text)
    {
        var plain = text.Replace("_", "", StringComparison.Ordinal);
        return plain.Length > 0
            && (NumberConversion.TryParseInteger(plain, 0, out _) || Decimal().IsMatch(plain) && NotTooBig(plain)
                || Binary().IsMatch(plain));
    }

    private static bool IsFraction(string text) => Fraction().IsMatch(text) && NotTooBig(text);

    private static bool NotTooBig(string text) =>
        double.IsFinite(double.Parse(text.Replace("_", "", StringComparison.Ordinal), CultureInfo.InvariantCulture));

    private static bool IsTime(string text) => Time().Match(text) is { Success: true } match
        && int.Parse(match.Groups["month"].ValueSpan, CultureInfo.InvariantCulture) is var month and >= 1 and <= 12
        && int.Parse(match.Groups["day"].ValueSpan, CultureInfo.InvariantCulture) is var day and >= 1
        && int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) is var year
        && day <= DateTime.DaysInMonth(Math.Max(1, year), month)
        && InRange(match.Groups["hour"], 24) && InRange(match.Groups["minute"], 60) && InRange(match.Groups["second"], 60);

    private static bool InRange(Group group, int end) =>
        !group.Success || int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) < end;

    [GeneratedRegex(@"\A[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Decimal();

    [GeneratedRegex(@"\A\.([0-9][0-9_]*)?([eE][-+]?[0-9]+)?(?<=[0-9])\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fraction();

    [GeneratedRegex(@"\A-?0b[01]{1,64}\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Binary();

    [GeneratedRegex(@"\A[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Base60();

    [GeneratedRegex(
        @"\A(?<year>[0-9]{4})-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})"
            + @"([Tt ](?<hour>[0-9]{1,2}):(?<minute>[0-9]{1,2}):(?<second>[0-9]{1,2})(\.[0-9]+)?"
            + @"((?<=[Tt].*)(Z|[-+][0-9]{2}:[0-9]{2})|(?<= .*)))?\z",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Time();
}
