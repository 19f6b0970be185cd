using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>A container must not wait for somebody at a terminal.</summary>
/// <remarks>Source: Container in the API reference, stdin and tty. Ephemeral containers are for people, and pass.</remarks>
public sealed class InteractiveContainers : WorkloadControl
{
    public override ControlInfo Info { get; } = new("X-0075", "Interactive container", BaseScore: 2)
    {
        Category = Category.Workload,
        Judges = Workload.Kinds,
        Tags = ["security"],
        Description = "stdin and tty keep a session open for kubectl attach. Applications do not need it; it is a mark of "
            + "shells that were left behind, which wait for whoever may attach.",
        Remediation = "Remove stdin and tty; start a debugger with kubectl debug when one is needed.",
    };

    protected override IEnumerable<Failure> Failures(Resource workload, Field pod, ControlContext context) =>
        from container in Workload.Containers(workload, ContainerLists.Main | ContainerLists.Init)
        from field in new[] { container["stdin"], container["tty"] }
        where field.IsTrue
        select Failure.Delete(field);
}
