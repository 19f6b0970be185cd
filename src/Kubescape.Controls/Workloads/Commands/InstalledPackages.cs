using System.Text.RegularExpressions;
using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>A container must not install packages when it starts.</summary>
/// <remarks>
/// Source: OWASP Kubernetes Top Ten, K02 "Supply Chain Vulnerabilities"; NSA Kubernetes Hardening Guide, "Immutable container
/// file systems", which such a container cannot have.
/// </remarks>
public sealed class InstalledPackages : CommandControl
{
    public override ControlInfo Info { get; } = new("X-0087", "Packages installed at start", BaseScore: 4)
    {
        Category = Category.Workload,
        SubCategory = Category.SupplyChain,
        Judges = Workload.Kinds,
        Tags = ["security"],
        Description = "What a package manager fetches at each start was never scanned and can be another thing tomorrow: a "
            + "package that was taken over runs in the container at once. It also takes root, a writable file system and a way "
            + "out.",
        Remediation = "Install the packages when the image is built, with their versions pinned, and scan the image.",
    };

    protected override IReadOnlyList<string> Marks { get; } = ["install", "apk ", "npm ", "yarn "];

    protected override IReadOnlyList<Regex> Patterns => field ??=
    [
        new(@"\b(apt|apt-get|yum|dnf|microdnf|tdnf|zypper|pip[\d.]*|gem)\s+(-\S+\s+)*install\s", Linear),
        new(@"\bapk\s+(-\S+\s+)*add\s", Linear),
        new(@"\b(npm\s+(-\S+\s+)*(install|i|ci)|yarn\s+(global\s+)?add)\s", Linear),
    ];

    protected override string Expected => "a program whose packages are in the image";
}
