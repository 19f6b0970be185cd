using System.Buffers;
using System.Collections.Frozen;
using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Network;

/// <summary>An Ingress writes no lines into the configuration of its controller.</summary>
/// <remarks>
/// Source: CVE-2021-25742 for the snippets; CVE-2023-5043, CVE-2025-1097, CVE-2025-1098 and CVE-2025-24514 for values that end
/// the directive that they are meant for.
/// </remarks>
public sealed class InjectedConfiguration : Control
{
    private const string Nginx = "nginx.ingress.kubernetes.io/";

    private static readonly FrozenSet<string> Plain = FrozenSet.ToFrozenSet(
    [
        $"{Nginx}auth-url", $"{Nginx}auth-signin", $"{Nginx}auth-tls-match-cn", $"{Nginx}mirror-target", $"{Nginx}mirror-host",
        $"{Nginx}permanent-redirect", $"{Nginx}temporal-redirect", $"{Nginx}rewrite-target", $"{Nginx}proxy-redirect-from",
    ]);

    private static readonly SearchValues<char> DirectiveEnds = SearchValues.Create(";{}#\n\"");

    public override ControlInfo Info { get; } = new("X-0170", "Ingress changes the configuration of its controller", BaseScore: 7)
    {
        Category = Category.Network,
        Judges = [IngressBackends.Kind],
        Tags = ["security"],
        Description = "The annotation puts lines into the configuration of the proxy that serves all Ingresses. Whoever may "
            + "write it can read the controller's token, and with it the Secrets of the cluster.",
        Remediation = "Remove the annotation; use the ones made for the purpose, and switch snippets off in the controller.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        resource["metadata"]["annotations"].Members
            .Where(annotation => annotation.Text is { Length: > 0 } text
                && (IsSnippet(annotation.Name) || Breaks(annotation.Name, text)))
            .Select(Failure.Remove);

    private static bool IsSnippet(string name) =>
        (name.StartsWith(Nginx, StringComparison.Ordinal) && name.EndsWith("-snippet", StringComparison.Ordinal))
        || (name.StartsWith("nginx.org/", StringComparison.Ordinal) && name.EndsWith("-snippets", StringComparison.Ordinal));

    private static bool Breaks(string name, string text) => Plain.Contains(name) && text.AsSpan().ContainsAny(DirectiveEnds);
}
