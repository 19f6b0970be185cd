using System.Collections.Immutable;
using System.Globalization;
using Kubescape.Objects;

namespace Kubescape.Controls.Vulnerabilities;

/// <summary>Images have no more vulnerabilities than the user accepts.</summary>
/// <remarks>Source: NSA Kubernetes Hardening Guide, "Building secure container images".</remarks>
public sealed class TooManyVulnerabilities() : ScannedImagesControl("an image with fewer critical and high vulnerabilities")
{
    private static readonly (string Severity, string Input)[] Limits =
        [("Critical", "max_critical_vulnerabilities"), ("High", "max_high_vulnerabilities")];

    public override ControlInfo Info { get; } = new("C-0085", "Workloads with excessive amount of vulnerabilities", BaseScore: 6)
    {
        Category = Category.Workload,
        Judges = [Pod],
        Reads = Findings,
        Tags = ["security", "compliance"],
        Inputs = [.. Limits.Select(limit => limit.Input)],
        NeedsConfiguration = true,
        Description = "The more known flaws an image has, the likelier one of them fits an attack, and the less anyone looks "
            + "after it.",
        Remediation = "Update the image or build it from a smaller base; raise the limits in the control's configuration if "
            + "they are too low.",
    };

    protected override bool IsTooBad(ImmutableArray<Field> vulnerabilities, ControlInputs inputs) =>
        Limits.Any(limit => inputs[limit.Input].Any(most => Exceeds(vulnerabilities.Count(one => one["severity"].Is(limit.Severity)), most)));

    private static bool Exceeds(int count, string most) =>
        int.TryParse(most, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && count > limit;
}
