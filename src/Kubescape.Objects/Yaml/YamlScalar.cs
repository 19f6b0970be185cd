using System.Globalization;
using System.Numerics;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Kubescape.Objects;

/// <summary>Types the scalars of a manifest as the API server does, which reads YAML 1.1.</summary>
/// <remarks>
/// Source: the resolver of go-yaml 2, which kubectl and the API server use through sigs.k8s.io/yaml: <c>yes</c> and <c>on</c> are
/// booleans, <c>0777</c> is octal, <c>1e3</c> is a number, timestamps stay strings.
/// </remarks>
internal static class YamlScalar
{
    private const string TagPrefix = "tag:yaml.org,2002:";
    private const NumberStyles FloatStyle = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>The kind and the text in JSON notation.</summary>
    /// <exception cref="ParseException">The value has no JSON form, or its tag does not fit.</exception>
    public static (FieldKind Kind, string? Text) Resolve(Scalar scalar, int line)
    {
        var value = scalar.Value;
        var tag = scalar.Tag.IsEmpty ? "" : scalar.Tag.Value;
        if (tag.Length == 0)
        {
            return scalar.Style == ScalarStyle.Plain ? Plain(value, scalar, line) : (FieldKind.String, value);
        }

        var resolved = tag switch
        {
            TagPrefix + "bool" or TagPrefix + "int" or TagPrefix + "float" or TagPrefix + "null" => Plain(value, scalar, line),
            TagPrefix + "binary" => (FieldKind.String, DecodeBinary(value, scalar, line)),
            _ => (FieldKind.String, value),
        };
        var fits = tag switch
        {
            TagPrefix + "bool" => resolved.Item1 == FieldKind.Boolean,
            TagPrefix + "int" or TagPrefix + "float" => resolved.Item1 == FieldKind.Number,
            TagPrefix + "null" => resolved.Item1 == FieldKind.Null,
            _ => true,
        };
        return fits ? resolved : throw Error($"'{value}' is no {tag[TagPrefix.Length..]}, as its tag says", scalar, line);
    }

    private static (FieldKind Kind, string? Text) Plain(string value, Scalar scalar, int line)
    {
        switch (value)
        {
            case "" or "~" or "null" or "Null" or "NULL":
                return (FieldKind.Null, null);
            case "true" or "True" or "TRUE" or "y" or "Y" or "yes" or "Yes" or "YES" or "on" or "On" or "ON":
                return (FieldKind.Boolean, "true");
            case "false" or "False" or "FALSE" or "n" or "N" or "no" or "No" or "NO" or "off" or "Off" or "OFF":
                return (FieldKind.Boolean, "false");
            case ".nan" or ".NaN" or ".NAN" or ".inf" or ".Inf" or ".INF" or "+.inf" or "+.Inf" or "+.INF" or "-.inf" or "-.Inf" or "-.INF":
                throw Error($"'{value}' has no JSON form, so no Kubernetes object can hold it; quote it if it is text", scalar, line);
            default:
                return MayBeNumber(value[0]) && Number(value) is { } number ? (FieldKind.Number, number) : (FieldKind.String, value);
        }
    }

    private static bool MayBeNumber(char first) => char.IsAsciiDigit(first) || first is '+' or '-' or '.';

    private static string? Number(string value)
    {
        if (value[0] != '.')
        {
            var digits = value.Contains('_', StringComparison.Ordinal) ? value.Replace("_", "", StringComparison.Ordinal) : value;
            if (WholeNumber(digits) is { } whole)
            {
                return whole;
            }

            value = digits;
        }

        return double.TryParse(value, FloatStyle, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number.ToString("R", CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>A number with a base prefix (<c>0x</c>, <c>0b</c>, <c>0o</c>, <c>0</c>) or a decimal one that fits 64 bits.</summary>
    private static string? WholeNumber(string value)
    {
        var negative = value[0] == '-';
        var digits = value.AsSpan(value[0] is '-' or '+' ? 1 : 0);
        if (digits.IsEmpty)
        {
            return null;
        }

        var radix = 10;
        if (digits[0] == '0' && digits.Length > 1)
        {
            (radix, var prefix) = digits[1] switch
            {
                'x' or 'X' => (16, 2),
                'b' or 'B' => (2, 2),
                'o' or 'O' => (8, 2),
                _ => (8, 1),
            };
            digits = digits[prefix..];
        }

        if (digits.IsEmpty || digits.Length > 64)
        {
            return null;
        }

        var magnitude = BigInteger.Zero;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiHexDigit(digit) || Convert.ToInt32(digit.ToString(), 16) >= radix)
            {
                return null;
            }

            magnitude = (magnitude * radix) + Convert.ToInt32(digit.ToString(), 16);
        }

        var number = negative ? -magnitude : magnitude;
        return number >= long.MinValue && number <= ulong.MaxValue ? number.ToString(CultureInfo.InvariantCulture) : null;
    }

    private static string DecodeBinary(string value, Scalar scalar, int line)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(value));
        }
        catch (FormatException)
        {
            throw Error("a value tagged !!binary is not valid base64", scalar, line);
        }
    }

    private static ParseException Error(string reason, Scalar scalar, int line) => new(reason, line, (int)scalar.Start.Column);
}
