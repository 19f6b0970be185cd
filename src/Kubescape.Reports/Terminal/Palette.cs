using Kubescape.Controls;
using Spectre.Console;
using Status = Kubescape.Posture.Status;

namespace Kubescape.Reports;

/// <summary>The colours. They only repeat what the words say: a terminal may have none.</summary>
internal static class Palette
{
    public static Style Heading { get; } = Bold(Color.White);

    public static Style Strong { get; } = new(decoration: Decoration.Bold);

    public static Style Faint { get; } = new(Color.FromInt32(245));

    public static Style Frame { get; } = new(Color.FromInt32(238));

    public static Style Command { get; } = Bold(Color.White);

    public static Style Count { get; } = Bold(Color.Yellow);

    public static Style Score { get; } = Bold(Color.FromInt32(11));

    public static Style Passed { get; } = Bold(Color.Green);

    public static Style Of(Severity severity) => severity switch
    {
        Severity.Critical => Bold(Color.FromInt32(1)),
        Severity.High => Bold(Color.FromInt32(196)),
        Severity.Medium => Bold(Color.FromInt32(166)),
        Severity.Low => Bold(Color.FromInt32(220)),
        _ => Strong,
    };

    public static Style Of(Status status) => status switch
    {
        Status.Passed => Passed,
        Status.Failed => Bold(Color.Red),
        _ => Bold(Color.FromInt32(14)),
    };

    private static Style Bold(Color color) => new(color, decoration: Decoration.Bold);
}
