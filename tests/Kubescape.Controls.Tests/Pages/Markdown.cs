namespace Kubescape.Controls.Tests.Pages;

/// <summary>Text as Markdown shows it unchanged.</summary>
internal static class Markdown
{
    /// <summary>Prose: nothing in it is a tag, an emphasis, or the border of a cell.</summary>
    public static string Prose(string text) =>
        text.Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace("*", "\\*", StringComparison.Ordinal)
            .Replace("|", "\\|", StringComparison.Ordinal);

    /// <summary>Text of a program, with more quotes around it than it holds.</summary>
    public static string Code(string text) => text.Contains('`', StringComparison.Ordinal) ? $"`` {text} ``" : $"`{text}`";

    /// <summary>Several of them.</summary>
    public static string Codes(IEnumerable<string> texts) => string.Join(", ", texts.Select(Code));
}
