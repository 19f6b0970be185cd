namespace Kubescape.Helm;

/// <summary>Compares values of one kind; int and int64 are of one kind, float64 is of another.</summary>
internal static class Comparison
{
    private const string Incompatible = "incompatible types for comparison";

    private enum Kind
    {
        None,
        Boolean,
        Integer,
        Float,
        String,
    }

    public static bool IsEqualToAny(ReadOnlySpan<object?> arguments)
    {
        if (arguments.Length == 1)
        {
            throw new TemplateException("missing argument for comparison");
        }

        foreach (var other in arguments[1..])
        {
            if (IsEqual(arguments[0], other))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsEqual(object? left, object? right)
    {
        var kind = KindOf(left);
        if (kind != KindOf(right))
        {
            return left is null || right is null ? false : throw new TemplateException(Incompatible);
        }

        return kind switch
        {
            Kind.Boolean => (bool)left! == (bool)right!,
            Kind.Integer => Integer(left) == Integer(right),
            Kind.Float => (double)left! == (double)right!,
            Kind.String => string.Equals((string)left!, (string)right!, StringComparison.Ordinal),
            _ => IsSame(left, right),
        };
    }

    public static bool IsLess(object? left, object? right)
    {
        var kind = KindOf(left);
        if (kind == Kind.None || KindOf(right) == Kind.None)
        {
            throw new TemplateException("invalid type for comparison");
        }

        if (kind != KindOf(right))
        {
            throw new TemplateException(Incompatible);
        }

        return kind switch
        {
            Kind.Integer => Integer(left) < Integer(right),
            Kind.Float => (double)left! < (double)right!,
            Kind.String => string.CompareOrdinal((string)left!, (string)right!) < 0,
            _ => throw new TemplateException("invalid type for comparison"),
        };
    }

    public static bool IsLessOrEqual(object? left, object? right) => IsLess(left, right) || IsEqual(left, right);

    private static bool IsSame(object? left, object? right)
    {
        if (left is null || right is null)
        {
            return left is null && right is null;
        }

        if (left is DateTimeOffset first && right is DateTimeOffset second)
        {
            return first == second;
        }

        // Not even an empty list equals another.
        var found = $"{GoFormat.Text("%s", [left])}: {GoType.Name(left)}";
        throw new TemplateException(GoType.Name(left) == GoType.Name(right)
            ? $"non-comparable type {found}"
            : $"non-comparable types {found}, {GoType.Name(right)}: {GoFormat.Text("%s", [right])}");
    }

    private static Kind KindOf(object? value) => value switch
    {
        bool => Kind.Boolean,
        long or GoInt64 => Kind.Integer,
        double => Kind.Float,
        string => Kind.String,
        _ => Kind.None,
    };

    private static long Integer(object? value) => value is GoInt64 number ? number.Value : (long)value!;
}
