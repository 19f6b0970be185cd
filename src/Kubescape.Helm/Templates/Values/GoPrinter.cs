using System.Runtime.CompilerServices;
using System.Text;

namespace Kubescape.Helm;

/// <summary>Prints several values as Go's Sprint and Sprintln do.</summary>
/// <remarks>Source: the package documentation of fmt, "Printing".</remarks>
internal static class GoPrinter
{
    /// <summary>More than any value in use prints; what a few nested maps repeat can be without end.</summary>
    public const int MaxLength = 32 * 1024 * 1024;

    /// <summary>The texts of values, with a space between two of which neither is a string.</summary>
    public static string Print(ReadOnlySpan<object?> values)
    {
        var output = new StringBuilder();
        for (var index = 0; index < values.Length; index++)
        {
            if (index > 0 && values[index] is not string && values[index - 1] is not string)
            {
                output.Append(' ');
            }

            Append(output, values[index]);
        }

        return output.ToString();
    }

    /// <summary>The texts of values with spaces between them and a line end.</summary>
    public static string PrintLine(ReadOnlySpan<object?> values)
    {
        var output = new StringBuilder();
        for (var index = 0; index < values.Length; index++)
        {
            output.Append(index > 0 ? " " : "");
            Append(output, values[index]);
        }

        return output.Append('\n').ToString();
    }

    internal static void Append(StringBuilder output, object? value)
    {
        Check(output);
        output.Append(GoText.Print(value));
    }

    /// <summary>Whether there is room for more.</summary>
    internal static void Check(StringBuilder output)
    {
        if (output.Length > MaxLength || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new TemplateException("the value is too large to print, or contains itself");
        }
    }
}
