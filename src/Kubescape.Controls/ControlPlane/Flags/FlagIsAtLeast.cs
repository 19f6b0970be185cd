using System.Globalization;

namespace Kubescape.Controls.ControlPlane;

/// <summary>The flag has this number, or a greater one.</summary>
internal sealed record FlagIsAtLeast(string Flag, int Minimum) : FlagRule
{
    public override IEnumerable<Failure> Check(CommandLine line)
    {
        var minimum = Minimum.ToString(CultureInfo.InvariantCulture);
        return line.Find(Flag) switch
        {
            { } flag => IsRight(flag.Value) ? [] : Wrong(flag, minimum),
            null => [Missing(line, Flag, minimum)],
        };
    }

    private bool IsRight(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= Minimum;
}
