using Kubescape.Objects;

namespace Kubescape.Controls.Vulnerabilities;

/// <summary>CVE-2021-25742: an ingress-nginx controller takes no configuration snippets from annotations.</summary>
/// <remarks>
/// Source: kubernetes/ingress-nginx issue 7837; its ConfigMap documentation, <c>allow-snippet-annotations</c>, off by default
/// from 1.9.0.
/// </remarks>
public sealed class IngressSnippets : Control
{
    private static readonly ResourceKind ConfigMap = new("", "ConfigMap");

    private static readonly Version OffByDefault = new(1, 9, 0);

    public override ControlInfo Info { get; } = new(
        "C-0059", "CVE-2021-25742-nginx-ingress-snippet-annotation-vulnerability", BaseScore: 8)
    {
        Category = Category.Workload,
        Judges = [new("apps", "Deployment")],
        Reads = [ConfigMap],
        Tags = ["security", "compliance"],
        Description = "An annotation of an Ingress can put lines into the configuration of the nginx that serves all of them: "
            + "whoever may write one Ingress reads the service account token of the controller and, with it, every Secret "
            + "of the cluster.",
        Remediation = "Update ingress-nginx to 1.9.0 or later, and set allow-snippet-annotations to \"false\" in its ConfigMap.",
    };

    public override IEnumerable<Resource> Candidates(ControlContext context) =>
        base.Candidates(context).Where(deployment => Images(deployment).Any());

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var allowed = Allowed(resource, context);
        return
            from image in Images(resource)
            where allowed ?? IsAllowedByDefault(image.Text!)
            select Failure.Review(image) with
            {
                Expected = "ingress-nginx 1.9.0 or later, and allow-snippet-annotations \"false\"",
            };
    }

    private static IEnumerable<Field> Images(Resource deployment) =>
        Workload.Containers(deployment, ContainerLists.Main)
            .Select(container => container["image"])
            .Where(image => image.Text is { } text && IsController(text));

    private static bool IsController(string image)
    {
        var name = image.Split('@')[0];
        var last = name[(name.LastIndexOf('/') + 1)..].Split(':')[0];
        return last is "ingress-nginx"
            || (last.Contains("controller", StringComparison.Ordinal) && name.Contains("nginx", StringComparison.Ordinal));
    }

    /// <summary>What the ConfigMaps beside the controller say; <see langword="null"/> when they say nothing.</summary>
    private static bool? Allowed(Resource deployment, ControlContext context)
    {
        var settings = context.Graph.InNamespaceOf(deployment, ConfigMap)
            .Select(map => map["data"]["allow-snippet-annotations"].Text)
            .ToHashSet();
        return settings.Contains("false") ? false : settings.Contains("true") ? true : null;
    }

    /// <summary>A version that the image does not tell may be an old one.</summary>
    private static bool IsAllowedByDefault(string image)
    {
        var name = image.Split('@')[0];
        var tag = name.LastIndexOf(':');
        return tag < name.LastIndexOf('/') || ReleaseNumber.Of(name[(tag + 1)..]) is not { } version || version < OffByDefault;
    }
}
