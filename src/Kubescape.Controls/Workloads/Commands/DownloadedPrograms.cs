using System.Text.RegularExpressions;
using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>A container must run what is in its image, not what it downloads.</summary>
/// <remarks>
/// Source: MITRE ATT&amp;CK for containers, T1105 "Ingress Tool Transfer" and T1059 "Command and Scripting Interpreter". A file
/// that is made executable after its checksum was compared passes.
/// </remarks>
public sealed class DownloadedPrograms : CommandControl
{
    private const string Loader = @"(curl|wget)";

    public override ControlInfo Info { get; } = new("X-0080", "Downloaded program run at start", BaseScore: 7)
    {
        Category = Category.Workload,
        SubCategory = Category.SupplyChain,
        Judges = Workload.Kinds,
        Tags = ["security"],
        Description = "The command fetches a script or a program, or decodes one, and runs it. No scanner has seen it and no "
            + "digest pins it: whoever holds the server, or the way to it, runs code in the container. Intruders load their "
            + "tools so.",
        Remediation = "Put the program into the image when it is built; where it must be fetched, compare its SHA-256 before it "
            + "runs.",
    };

    protected override IReadOnlyList<string> Marks { get; } = ["curl", "wget", "base64"];

    protected override IReadOnlyList<Regex> Patterns => field ??=
    [
        // Into a shell, or into another interpreter that reads its program from the pipe.
        new($@"\b({Loader}\s|base64\s+(-d|-D|--decode))([^\n;]|\\\n)*[^|]\|&?\s*(sudo\s+(-\w+\s+)*)?"
            + $@"({Shell}(\s|$)|(python[\d.]*|perl|node|ruby|php|pwsh)(\s+-)?\s*($|[;&|""'\n]))", Linear),
        new($@"(^|[\s;&|(""'])({Shell}|source|\.|eval|python[\d.]*|perl)\s+(-\w+\s+)*[""']?([<$]\(|`)\s*{Loader}\s", Linear),
        new($@"\b{Loader}\s.*\b(?<file>chmod)\s+(-\w+\s+)*([ugoa]*\+[rwst]*x|0?7[0-7][0-7])\s", Linear | RegexOptions.Singleline),
    ];

    protected override string Expected => "a program of the image";

    protected override bool IsHarmless(Match match) =>
        match.Groups["file"].Success && (match.Value.Contains("sha256sum") || match.Value.Contains("sha512sum"));
}
