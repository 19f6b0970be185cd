using System.Globalization;

namespace Kubescape.Helm;

/// <summary>What one call of a function may build, so that a hostile chart costs little.</summary>
internal static class FunctionLimits
{
    /// <summary>Characters of one text: Kubernetes takes objects of 1.5 MB.</summary>
    public const int Text = 16 << 20;

    /// <summary>Items of one list.</summary>
    public const int Items = 1 << 20;

    /// <summary>Lists and maps within each other. Each costs a frame or two of the stack.</summary>
    public const int Depth = 200;

    /// <summary>Refuses a text that would be too long.</summary>
    /// <exception cref="TemplateException">The text would be too long.</exception>
    public static void CheckText(long length)
    {
        if (length > Text)
        {
            throw new TemplateException(string.Create(
                CultureInfo.InvariantCulture, $"the text would be longer than {Text} characters"));
        }
    }

    /// <summary>Refuses a list that would be too long.</summary>
    /// <exception cref="TemplateException">The list would be too long.</exception>
    public static void CheckItems(long count)
    {
        if (count > Items)
        {
            throw new TemplateException(string.Create(
                CultureInfo.InvariantCulture, $"the list would have more than {Items} items"));
        }
    }

    /// <summary>Refuses a value that is too deep.</summary>
    /// <exception cref="TemplateException">The value is too deep; it may contain itself.</exception>
    public static void CheckDepth(int depth)
    {
        if (depth > Depth)
        {
            throw new TemplateException(string.Create(
                CultureInfo.InvariantCulture, $"the value is nested more than {Depth} levels deep"));
        }
    }
}
