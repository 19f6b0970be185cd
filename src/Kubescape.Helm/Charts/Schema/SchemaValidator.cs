using System.Globalization;

namespace Kubescape.Helm;

/// <summary>Checks a value against a JSON schema.</summary>
/// <remarks>
/// Source: JSON Schema Validation, draft 7, section 6, and the applicators that later drafts renamed. Keywords that it does not
/// know are ignored, as the specification says; <c>format</c> is such a one. A reference to another document is a failure.
/// </remarks>
internal sealed class SchemaValidator
{
    private const int MaxFailures = 100;
    private const int MaxSteps = 1_000_000;

    private readonly object? root;
    private int steps;

    private SchemaValidator(object? root) => this.root = root;

    public static IReadOnlyList<SchemaFailure> Check(object? schema, object? value)
    {
        var failures = new List<SchemaFailure>();
        new SchemaValidator(schema).Check(schema, value, "", failures, depth: 0);
        return failures;
    }

    /// <summary>Whether the value meets the schema.</summary>
    public bool Meets(object? schema, object? value, int depth)
    {
        var failures = new List<SchemaFailure>();
        Check(schema, value, "", failures, depth);
        return failures.Count == 0;
    }

    public void Check(object? schema, object? value, string path, List<SchemaFailure> failures, int depth)
    {
        if (failures.Count >= MaxFailures)
        {
            return;
        }

        if (depth > 100 || ++steps > MaxSteps)
        {
            failures.Add(new SchemaFailure(path, "the schema takes too much work to check"));
            return;
        }

        if (schema is false)
        {
            failures.Add(new SchemaFailure(path, "false schema"));
        }

        if (schema is not ValueMap keywords)
        {
            return;
        }

        if (keywords.GetValueOrDefault("$ref") is string reference)
        {
            Follow(reference, value, path, failures, depth);
        }

        SchemaAssertions.Check(keywords, value, path, failures);
        SchemaApplicators.Check(this, keywords, value, path, failures, depth + 1);
    }

    private void Follow(string reference, object? value, string path, List<SchemaFailure> failures, int depth)
    {
        if (Resolve(reference, out var target))
        {
            Check(target, value, path, failures, depth + 1);
        }
        else
        {
            failures.Add(new SchemaFailure(path, $"the schema refers to '{reference}', which is not in it"));
        }
    }

    private bool Resolve(string reference, out object? target)
    {
        target = root;
        if (!reference.StartsWith('#'))
        {
            return false;
        }

        var names = Uri.UnescapeDataString(reference[1..]).Split('/', StringSplitOptions.RemoveEmptyEntries);
        foreach (var name in names.Select(SchemaPointer.Unescape))
        {
            switch (target)
            {
                case ValueMap map when map.TryGetValue(name, out var member):
                    target = member;
                    break;
                case List<object?> list
                    when int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Count:
                    target = list[index];
                    break;
                default:
                    return false;
            }
        }

        return true;
    }
}
