using System.Globalization;
using System.Text.RegularExpressions;

namespace Kubescape.Helm;

/// <summary>The numbers, times and truth values of TOML.</summary>
internal static partial class TomlScalar
{
    private static readonly string[] TimeLayouts =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd",
        "HH:mm:ss.FFFFFFF",
    ];

    /// <summary>Whether a word is a date, after which a time may follow.</summary>
    public static bool IsDate(string word) => Date().IsMatch(word);

    /// <summary>The value; <see langword="null"/> when the word is none.</summary>
    public static object? Parse(string word)
    {
        switch (word)
        {
            case "true" or "false":
                return word == "true";
            case "inf" or "+inf":
                return double.PositiveInfinity;
            case "-inf":
                return double.NegativeInfinity;
            case "nan" or "+nan" or "-nan":
                return double.NaN;
        }

        var plain = word.Replace("_", "", StringComparison.Ordinal);
        if (Integer().IsMatch(word))
        {
            return NumberConversion.TryParseInteger(plain, 0, out var number) ? new GoInt64(number) : null;
        }

        if (Float().IsMatch(word))
        {
            return double.Parse(plain, CultureInfo.InvariantCulture);
        }

        const DateTimeStyles Styles = DateTimeStyles.AssumeUniversal;
        return DateTimeOffset.TryParseExact(word.ToUpperInvariant(), TimeLayouts, CultureInfo.InvariantCulture, Styles,
            out var time) ? time : null;
    }

    [GeneratedRegex(@"\A[0-9]{4}-[0-9]{2}-[0-9]{2}\z", RegexOptions.None, 1000)]
    private static partial Regex Date();

    [GeneratedRegex(
        @"\A([-+]?(0|[1-9](_?[0-9])*)|0x[0-9A-Fa-f](_?[0-9A-Fa-f])*|0o[0-7](_?[0-7])*|0b[01](_?[01])*)\z",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Integer();

    [GeneratedRegex(
        @"\A[-+]?(0|[1-9](_?[0-9])*)(\.[0-9](_?[0-9])*)?([eE][-+]?[0-9](_?[0-9])*)?\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Float();
}
