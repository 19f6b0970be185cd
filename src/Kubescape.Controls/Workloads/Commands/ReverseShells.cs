using System.Text.RegularExpressions;
using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>A command must not hand a shell to the network.</summary>
/// <remarks>
/// Source: MITRE ATT&amp;CK for containers, T1059.004 "Unix Shell"; Microsoft Threat Matrix for Kubernetes, "bash/cmd inside
/// container". Opening <c>/dev/tcp</c> or a netcat alone is how scripts wait for a port, and passes.
/// </remarks>
public sealed class ReverseShells : CommandControl
{
    public override ControlInfo Info { get; } = new("X-0081", "Shell handed to the network", BaseScore: 9)
    {
        Category = Category.Workload,
        Judges = Workload.Kinds,
        Tags = ["security"],
        Description = "The command connects a shell with the network: whoever is at the other end types commands in the "
            + "container. Applications never do this; it is the mark of an intruder.",
        Remediation = "Find out who wrote the command, treat the workload and its credentials as taken over, and remove it.",
    };

    protected override IReadOnlyList<string> Marks { get; } =
        ["/dev/tcp/", "/dev/udp/", "nc ", "nc.", "ncat ", "netcat ", "socat", "telnet", "mkfifo", "socket", "fsockopen"];

    protected override IReadOnlyList<Regex> Patterns => field ??=
    [
        new(@"sh\s+-\w*i\b[^\n]*/dev/(tcp|udp)/", Linear),
        new(@"/dev/(tcp|udp)/[^\n]*([^\d]0[<>]&\s?\d|\bsh\s*<&)", Linear),
        new(@"<>\s*/dev/(tcp|udp)/.*(\bsh\s*\d?[<>]&|\bsh\s+-\w*i\b|\b0<&)", Linear | RegexOptions.Singleline),
        new(@"<>\s*/dev/(tcp|udp)/.*while\s+read\s+(-\w+\s+)*\w+\s*;\s*do\s+(\$|eval\s)", Linear | RegexOptions.Singleline),
        new($@"\b(nc|ncat|netcat|nc\.\w+)\s[^\n;|&]*(-\w*[ec]|--exec|--sh-exec)[\s=][""']?({Shell}\b|cmd|powershell)", Linear),
        new($@"\bmkfifo\s.*\|\s*{Shell}\s.*\|\s*(nc|ncat|netcat|telnet|openssl)\s", Linear | RegexOptions.Singleline),
        new($@"\btelnet\s[^\n]*\|\s*{Shell}\b[^\n]*\|\s*telnet\s", Linear),
        new($@"\bsocat\s[^\n]*\b(exec|system):[""']?{Shell}\b", Linear),
        new(@"\bsocket\b.*(pty\.spawn|os\.dup2)\(", Linear | RegexOptions.Singleline),
        new($@"\buse\s+socket\b.*\bexec\s*[({{]?\s*[""']{Shell}\b", Linear | RegexOptions.Singleline),
        new(@"\bfsockopen\(.*\b(exec|shell_exec|system|passthru|popen|proc_open)\(", Linear | RegexOptions.Singleline),
    ];

    protected override string Expected => "the command of the application";
}
