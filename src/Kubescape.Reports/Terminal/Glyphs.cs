using Spectre.Console;
using Status = Kubescape.Posture.Status;

namespace Kubescape.Reports;

/// <summary>The signs of a report, for terminals with Unicode and for those without.</summary>
internal sealed record Glyphs(
    string Passed, string Failed, string NotEvaluated, string Bullet, string Arrow, char Rule, TableBorder Border)
{
    // In front of a branch of a tree, of its last branch, and of what stands beside a branch: all of one width.
    public required string Fork { get; init; }

    public required string Corner { get; init; }

    public required string Trunk { get; init; }

    // Each takes the same number of cells in every terminal, which an emoji with a variation selector does not.
    private static readonly Glyphs Unicode = new("✅", "❌", "⚠", "•", "→", '─', TableBorder.Rounded)
    {
        Fork = "├─ ",
        Corner = "└─ ",
        Trunk = "│  ",
    };


    private static readonly Glyphs Ascii = new("ok", "X", "?", "*", "->", '-', TableBorder.Ascii)
    {
        Fork = "|- ",
        Corner = "`- ",
        Trunk = "|  ",
    };

    public static Glyphs For(bool unicode) => unicode ? Unicode : Ascii;

    public string this[Status status] => status switch
    {
        Status.Passed => Passed,
        Status.Failed => Failed,
        _ => NotEvaluated,
    };
}
