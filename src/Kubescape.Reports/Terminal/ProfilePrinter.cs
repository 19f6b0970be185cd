using System.Globalization;
using Kubescape.Posture;
using Spectre.Console;

namespace Kubescape.Reports;

/// <summary>Where the time of a scan went, in a terminal.</summary>
public static class ProfilePrinter
{
    private const int Shown = 10;

    /// <summary>Writes the slowest controls.</summary>
    public static void Print(ScanProfile profile, IAnsiConsole console)
    {
        var page = new Page(console);
        var slowest = profile.Slowest(Shown);
        page.Heading(slowest.Length < profile.Controls ? $"The {Shown} slowest controls" : "The slowest controls");
        var table = new DataTable(
            new DataColumn("Control"),
            new DataColumn("Control name") { IsFlexible = true },
            new DataColumn("Time"),
            new DataColumn("Share"),
            new DataColumn("Resources"))
        {
            Footer = ["all", Wording.Count(profile.Controls, "control"), Time(profile.Total), Share(profile.Total), ""],
        };
        table.Add("graph", "Indexes that controls share", Time(profile.Graph), Share(profile.Graph), "");
        foreach (var (control, time, resources) in slowest)
        {
            table.Add(control.Id, control.Name, Time(time), Share(time), Wording.Number(resources).PadLeft("Resources".Length));
        }

        table.Write(page);
        page.Paragraph("The time is that of all cores together. Reading the objects and writing the report are not part of it.");

        string Share(TimeSpan time) =>
            string.Create(CultureInfo.InvariantCulture, $"{100.0 * time.Ticks / Math.Max(profile.Total.Ticks, 1),5:0.0}%");
    }

    private static Span Time(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds,8:0.0} ms");
}
