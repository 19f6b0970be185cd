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

    /// <summary>The kind and the text in JSON notation.</summary>
    /// <exception cref="ParseException">The value has no JSON form, or its tag does not fit.</exception>
    public static (FieldKind Kind, string? Text) Resolve(Scalar scalar, int line, YamlDialect dialect = YamlDialect.ApiServer)
    {
        if (dialect == YamlDialect.Kustomize && scalar is { Tag.IsEmpty: true, Style: ScalarStyle.Plain })
        {
            return AsWritten(scalar, line);
        }

        if (scalar.Tag.IsEmpty)
        {
            return scalar.Style == ScalarStyle.Plain ? Plain(scalar, line) : (FieldKind.String, scalar.Value);
        }

        switch (scalar.Tag.Value)
        {
            case TagPrefix + "bool":
                return Tagged("bool", (kind, _) => kind == FieldKind.Boolean);
            case TagPrefix + "int":
                return Tagged("int", (kind, text) => kind == FieldKind.Number && !text!.AsSpan().ContainsAny(".eE"));
            case TagPrefix + "float":
                return Tagged("float", (kind, _) => kind == FieldKind.Number);
            case TagPrefix + "null":
                return Tagged("null", (kind, _) => kind == FieldKind.Null);
            case TagPrefix + "binary":
                return (FieldKind.String, DecodeBinary(scalar, line));
            default:
                return (FieldKind.String, scalar.Value);
        }

        (FieldKind Kind, string? Text) Tagged(string tag, Func<FieldKind, string?, bool> fits)
        {
            var (kind, text) = Plain(scalar, line);
            return fits(kind, text)
                ? (kind, text)
                : throw Error($"'{scalar.Value}' is no {tag}, but its tag says so", scalar, line);
        }
    }

    /// <summary>
    /// How a text is typed that stands without quotation marks; <see langword="null"/> for one that has no JSON form.
    /// </summary>
    public static EditValue? TypeOf(string text)
    {
        try
        {
            var (kind, value) = Plain(new Scalar(text), line: 0);
            return new EditValue(kind, value ?? "null");
        }
        catch (ParseException)
        {
            return null;
        }
    }

    private static (FieldKind Kind, string? Text) Plain(Scalar scalar, int line)
    {
        switch (scalar.Value)
        {
            case "" or "~" or "null" or "Null" or "NULL":
                return (FieldKind.Null, null);
            case "true" or "True" or "TRUE" or "y" or "Y" or "yes" or "Yes" or "YES" or "on" or "On" or "ON":
                return (FieldKind.Boolean, "true");
            case "false" or "False" or "FALSE" or "n" or "N" or "no" or "No" or "NO" or "off" or "Off" or "OFF":
                return (FieldKind.Boolean, "false");
            case ".nan" or ".NaN" or ".NAN" or ".inf" or ".Inf" or ".INF" or "+.inf" or "+.Inf" or "+.INF" or "-.inf" or "-.Inf"
                or "-.INF":
                throw Error(
                    $"'{scalar.Value}' has no JSON form, so no Kubernetes object can hold it; quote it if it is text", scalar,
                    line);
            default:
                return YamlNumber.ToJson(scalar.Value) is { } number
                    ? (FieldKind.Number, number)
                    : (FieldKind.String, scalar.Value);
        }
    }

    /// <summary>Source: the resolver of go-yaml 3, for which only <c>true</c> and <c>false</c> are booleans.</summary>
    private static (FieldKind Kind, string? Text) AsWritten(Scalar scalar, int line)
    {
        if (scalar.Value is not ("true" or "True" or "TRUE" or "false" or "False" or "FALSE"))
        {
            var (kind, _) = Plain(scalar, line);
            return (kind == FieldKind.Boolean ? FieldKind.String : kind, scalar.Value);
        }

        return (FieldKind.Boolean, scalar.Value);
    }

    private static string DecodeBinary(Scalar scalar, int line)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(scalar.Value));
        }
        catch (FormatException)
        {
            throw Error("a value tagged !!binary is not valid base64", scalar, line);
        }
    }

    private static ParseException Error(string reason, Scalar scalar, int line) => new(reason, line, (int)scalar.Start.Column);
}
