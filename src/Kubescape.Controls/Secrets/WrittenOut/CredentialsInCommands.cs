using Kubescape.Objects;

namespace Kubescape.Controls.Secrets;

/// <summary>No part of a command is a credential: commands of containers, of their probes and of their hooks.</summary>
/// <remarks>
/// Source: OWASP Kubernetes Top Ten, K08 "Secrets Management"; proc(5): <c>/proc/pid/cmdline</c> is readable by all users.
/// </remarks>
public sealed class CredentialsInCommands : WrittenOutControl
{
    public override ControlInfo Info { get; } = new("X-0131", "Credential in a command or its arguments", BaseScore: 7)
    {
        Category = Category.Secrets,
        Judges = Workload.Kinds,
        Tags = ["security"],
        Description = "A password or token stands in the command line of a container. It is in the manifest for all who may read "
            + "that, and in the list of processes of the node.",
        Remediation = $"{Remedy} Most programs take the name of a file in place of a password.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        from container in Workload.Containers(resource)
        from command in Commands(container)
        from failure in In(command)
        select failure;

    private static IEnumerable<Field> Commands(Field container) =>
    [
        container["command"],
        container["args"],
        .. ContainerRequests.Handlers(container).Select(handler => handler["exec"]["command"]),
    ];

    private static IEnumerable<Failure> In(Field command)
    {
        string? previous = null;
        foreach (var argument in command.Items)
        {
            if (argument.Text is { } text)
            {
                foreach (var failure in Found(argument, Credential.InArgument(previous, text)))
                {
                    yield return failure;
                }
            }

            previous = argument.Text;
        }
    }
}
