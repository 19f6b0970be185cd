using System.Text.RegularExpressions;
using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>The command of a container must not use sudo.</summary>
/// <remarks>Source: sudo(8); Kubernetes documentation, "Define a Command and Arguments for a Container".</remarks>
public sealed class SudoEntrypoint : Control
{
    /// <summary>The program, with or without its folder, anywhere in a script.</summary>
    private static readonly Regex Sudo = new(@"(^|[^\w.-])sudo($|[^\w./-])", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    public override ControlInfo Info { get; } = new("C-0062", "Sudo in container entrypoint", BaseScore: 5)
    {
        Category = Category.Workload,
        SubCategory = Category.NodeEscape,
        Judges = Workload.Kinds,
        Tags = ["security"],
        Description = "A container that starts with sudo runs its process as root whatever user the image names, and has a "
            + "program on board that makes any intruder root.",
        Remediation = "Remove sudo from the command and run the container as the user that it needs; leave sudo out of the "
            + "image.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        from container in Workload.Containers(resource)
        from word in container["command"].Items.Concat(container["args"].Items)
        where word.Text is { } text && Sudo.IsMatch(text)
        select Failure.Review(word) with { Expected = "a command without sudo" };
}
