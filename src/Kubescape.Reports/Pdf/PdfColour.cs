using Kubescape.Controls;

namespace Kubescape.Reports;

/// <summary>A colour as a content stream has it: red, green and blue from 0 to 1.</summary>
internal readonly record struct PdfColour(string Components)
{
    public static PdfColour Text { get; } = new("0.13 0.16 0.2");

    public static PdfColour Faint { get; } = new("0.4 0.44 0.5");

    public static PdfColour Accent { get; } = new("0.1 0.25 0.5");

    public static PdfColour Band { get; } = new("0.92 0.94 0.97");

    public static PdfColour Hair { get; } = new("0.82 0.85 0.89");

    public static PdfColour White { get; } = new("1 1 1");

    /// <summary>Dark enough for white letters on it, and told apart in print by the word in it.</summary>
    public static PdfColour Of(Severity severity) => severity switch
    {
        Severity.Critical => new("0.6 0.05 0.1"),
        Severity.High => new("0.78 0.22 0.1"),
        Severity.Medium => new("0.66 0.44 0.02"),
        Severity.Low => new("0.2 0.42 0.62"),
        _ => new("0.4 0.44 0.5"),
    };
}
