using System.Globalization;

namespace Kubescape.Helm;

/// <summary>The keywords of a schema that hold other schemas.</summary>
internal static class SchemaApplicators
{
    public static void Check(
        SchemaValidator validator, ValueMap schema, object? value, string path, List<SchemaFailure> failures,
        int depth)
    {
        Combine(validator, schema, value, path, failures, depth);
        switch (value)
        {
            case ValueMap map:
                Members(validator, schema, map, path, failures, depth);
                Dependents(validator, schema, map, path, failures, depth);
                break;
            case List<object?> list:
                Items(validator, schema, list, path, failures, depth);
                break;
        }
    }

    private static void Combine(
        SchemaValidator validator, ValueMap schema, object? value, string path, List<SchemaFailure> failures,
        int depth)
    {
        foreach (var part in List(schema, "allOf"))
        {
            validator.Check(part, value, path, failures, depth);
        }

        if (List(schema, "anyOf") is { Count: > 0 } any && !any.Any(part => validator.Meets(part, value, depth)))
        {
            failures.Add(new SchemaFailure(path, "anyOf failed"));
        }

        if (List(schema, "oneOf") is { Count: > 0 } one
            && one.Count(part => validator.Meets(part, value, depth)) is var count and not 1)
        {
            failures.Add(new SchemaFailure(path, $"oneOf failed, {(count == 0 ? "none" : "more than one")} matched"));
        }

        if (schema.TryGetValue("not", out var not) && validator.Meets(not, value, depth))
        {
            failures.Add(new SchemaFailure(path, "not failed"));
        }

        if (schema.TryGetValue("if", out var condition)
            && schema.TryGetValue(validator.Meets(condition, value, depth) ? "then" : "else", out var consequence))
        {
            validator.Check(consequence, value, path, failures, depth);
        }
    }

    private static void Members(
        SchemaValidator validator, ValueMap schema, ValueMap map, string path,
        List<SchemaFailure> failures, int depth)
    {
        var properties = Map(schema, "properties");
        var patterns = Map(schema, "patternProperties");
        var hasRest = schema.TryGetValue("additionalProperties", out var rest);
        var extra = new List<string>();
        foreach (var (name, member) in map)
        {
            var place = $"{path}/{SchemaPointer.Escape(name)}";
            var isKnown = properties.TryGetValue(name, out var property);
            if (isKnown)
            {
                validator.Check(property, member, place, failures, depth);
            }

            foreach (var (_, part) in patterns.Where(pattern => SchemaPattern.Matches(pattern.Key, name) == true))
            {
                isKnown = true;
                validator.Check(part, member, place, failures, depth);
            }

            if (schema.TryGetValue("propertyNames", out var names))
            {
                validator.Check(names, name, place, failures, depth);
            }

            if (!isKnown && rest is false)
            {
                extra.Add($"'{name}'");
            }
            else if (!isKnown && hasRest)
            {
                validator.Check(rest, member, place, failures, depth);
            }
        }

        if (extra.Count > 0)
        {
            failures.Add(new SchemaFailure(path, $"additional properties {string.Join(", ", extra)} not allowed"));
        }
    }

    private static void Dependents(
        SchemaValidator validator, ValueMap schema, ValueMap map, string path,
        List<SchemaFailure> failures, int depth)
    {
        string[] keywords = ["dependencies", "dependentRequired", "dependentSchemas"];
        var dependents = keywords.SelectMany(keyword => Map(schema, keyword));
        foreach (var (name, dependent) in dependents.Where(entry => map.ContainsKey(entry.Key)))
        {
            if (dependent is not List<object?> names)
            {
                validator.Check(dependent, map, path, failures, depth);
                continue;
            }

            foreach (var missing in names.OfType<string>().Where(other => !map.ContainsKey(other)))
            {
                failures.Add(new SchemaFailure(path, $"property '{missing}' required, if '{name}' property exists"));
            }
        }
    }

    private static void Items(
        SchemaValidator validator, ValueMap schema, List<object?> list, string path, List<SchemaFailure> failures,
        int depth)
    {
        var first = List(schema, "prefixItems") is { Count: > 0 } prefix ? prefix : List(schema, "items");
        var keyword = first.Count > 0 && !schema.ContainsKey("prefixItems") ? "additionalItems" : "items";
        var hasRest = schema.TryGetValue(keyword, out var rest);
        for (var index = 0; index < list.Count; index++)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{path}/{index}");
            if (index < first.Count)
            {
                validator.Check(first[index], list[index], place, failures, depth);
            }
            else if (hasRest)
            {
                validator.Check(rest, list[index], place, failures, depth);
            }
        }

        if (schema.TryGetValue("contains", out var contained) && !list.Any(item => validator.Meets(contained, item, depth)))
        {
            failures.Add(new SchemaFailure(path, "no items match contains schema"));
        }
    }

    private static List<object?> List(ValueMap schema, string keyword) =>
        schema.GetValueOrDefault(keyword) as List<object?> ?? [];

    private static ValueMap Map(ValueMap schema, string keyword) =>
        schema.GetValueOrDefault(keyword) as ValueMap ?? ValueTree.NewMap();
}
