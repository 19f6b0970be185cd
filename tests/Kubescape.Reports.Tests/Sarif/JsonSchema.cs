using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Kubescape.Reports.Tests;

/// <summary>As much of JSON Schema as the schema of SARIF uses; a keyword that it does not know is an error.</summary>
internal sealed class JsonSchema(JsonElement root)
{
    public IReadOnlyList<string> Errors(JsonElement value)
    {
        var errors = new List<string>();
        Check(root, value, "$", errors);
        return errors;
    }

    private void Check(JsonElement schema, JsonElement value, string path, List<string> errors)
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            if (!IsMet(keyword.Name, keyword.Value, schema, value, path, errors))
            {
                errors.Add($"{path}: {keyword.Name} {keyword.Value.GetRawText()}: {value.GetRawText()[..Math.Min(80, value.GetRawText().Length)]}");
            }
        }
    }

    private bool IsMet(string keyword, JsonElement rule, JsonElement schema, JsonElement value, string path, List<string> errors)
    {
        switch (keyword)
        {
            case "$schema" or "id" or "$id" or "title" or "description" or "default" or "definitions" or "deprecated":
                return true;
            case "$ref":
                Check(root.GetProperty("definitions").GetProperty(rule.GetString()!["#/definitions/".Length..]), value, path, errors);
                return true;
            case "type":
                return rule.ValueKind == JsonValueKind.Array
                    ? rule.EnumerateArray().Any(type => IsOf(type.GetString()!, value))
                    : IsOf(rule.GetString()!, value);
            case "enum":
                return rule.EnumerateArray().Any(item => JsonElement.DeepEquals(item, value));
            case "required":
                return rule.EnumerateArray().All(name => value.ValueKind != JsonValueKind.Object || value.TryGetProperty(name.GetString()!, out _));
            case "properties" or "additionalProperties" or "items" or "minItems" or "uniqueItems":
                return IsCollectionMet(keyword, rule, schema, value, path, errors);
            case "minimum":
                return value.ValueKind != JsonValueKind.Number || value.GetDouble() >= rule.GetDouble();
            case "maximum":
                return value.ValueKind != JsonValueKind.Number || value.GetDouble() <= rule.GetDouble();
            case "pattern":
                return value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, rule.GetString()!, RegexOptions.None, TimeSpan.FromSeconds(1));
            case "format":
                return value.ValueKind != JsonValueKind.String || IsFormatted(rule.GetString()!, value.GetString()!);
            case "anyOf":
                return rule.EnumerateArray().Any(choice => IsValid(choice, value));
            case "oneOf":
                return rule.EnumerateArray().Count(choice => IsValid(choice, value)) == 1;
            case "allOf":
                return rule.EnumerateArray().All(choice => IsValid(choice, value));
            case "not":
                return !IsValid(rule, value);
            default:
                throw new NotSupportedException(keyword);
        }
    }

    private bool IsCollectionMet(string keyword, JsonElement rule, JsonElement schema, JsonElement value, string path, List<string> errors)
    {
        switch (keyword)
        {
            case "properties":
                foreach (var member in Members(value).Where(member => rule.TryGetProperty(member.Name, out _)))
                {
                    Check(rule.GetProperty(member.Name), member.Value, $"{path}.{member.Name}", errors);
                }

                return true;
            case "additionalProperties":
                var others = Members(value).Where(member => !schema.TryGetProperty("properties", out var known) || !known.TryGetProperty(member.Name, out _)).ToList();
                if (rule.ValueKind == JsonValueKind.Object)
                {
                    others.ForEach(member => Check(rule, member.Value, $"{path}.{member.Name}", errors));
                }

                return rule.ValueKind != JsonValueKind.False || others.Count == 0;
            case "items":
                foreach (var (index, item) in Items(value).Index())
                {
                    Check(rule, item, $"{path}[{index}]", errors);
                }

                return true;
            case "minItems":
                return value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= rule.GetInt32();
            default:
                var texts = Items(value).Select(item => item.GetRawText()).ToList();
                return texts.Distinct(StringComparer.Ordinal).Count() == texts.Count;
        }
    }

    private bool IsValid(JsonElement schema, JsonElement value)
    {
        var errors = new List<string>();
        Check(schema, value, "", errors);
        return errors.Count == 0;
    }

    private static List<JsonProperty> Members(JsonElement value) => value.ValueKind == JsonValueKind.Object ? [.. value.EnumerateObject()] : [];

    private static List<JsonElement> Items(JsonElement value) => value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [];

    private static bool IsOf(string type, JsonElement value) => type switch
    {
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        _ => value.ValueKind.ToString().Equals(type, StringComparison.OrdinalIgnoreCase),
    };

    private static bool IsFormatted(string format, string text) => format switch
    {
        "uri" => Uri.TryCreate(text, UriKind.Absolute, out _),
        "uri-reference" => Uri.IsWellFormedUriString(text, UriKind.RelativeOrAbsolute),
        "date-time" => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _),
        _ => throw new NotSupportedException(format),
    };
}
