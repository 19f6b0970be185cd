using System.Collections.Immutable;

namespace Kubescape.Objects;

/// <summary>What a control judges: a Kubernetes object, a fact in the form of one, or a subject with what empowers it.</summary>
public sealed class Resource
{
    private string? id;

    /// <summary>An object.</summary>
    /// <param name="root">The whole object.</param>
    /// <param name="source">The file it was read from; <see langword="null"/> when it came from a cluster.</param>
    public Resource(Field root, ResourceSource? source = null)
    {
        Root = root;
        Source = source;
        ApiVersion = root["apiVersion"].Text ?? root["apiGroup"].Text ?? "";
        Kind = root["kind"].Text ?? "";
        var metadata = root["metadata"];
        Name = (metadata.Exists ? metadata["name"].Text : root["name"].Text) ?? "";
        Namespace = (metadata.Exists ? metadata["namespace"].Text : root["namespace"].Text) ?? "";
        var slash = ApiVersion.IndexOf('/', StringComparison.Ordinal);
        Type = new ResourceKind(slash < 0 ? "" : ApiVersion[..slash], Kind);
    }

    /// <summary>The whole object.</summary>
    public Field Root { get; }

    /// <summary>The file it was read from; <see langword="null"/> when it came from a cluster.</summary>
    public ResourceSource? Source { get; }

    /// <summary>Group and version, <c>apps/v1</c>; the group alone for a subject of a role binding.</summary>
    public string ApiVersion { get; }

    /// <summary>The kind.</summary>
    public string Kind { get; }

    /// <summary>Group and kind.</summary>
    public ResourceKind Type { get; }

    /// <summary>The name; empty where the object has none and nobody gives it one.</summary>
    public string Name { get; init; }

    /// <summary>
    /// The namespace; empty for cluster-scoped objects and where the manifest leaves it to the moment of its use.
    /// </summary>
    public string Namespace { get; }

    /// <summary>For a subject: the binding that names it, the role it is bound to, and the roles that this one aggregates.</summary>
    public ImmutableArray<Resource> Related { get; init; } = [];

    /// <summary>What identifies the object in reports, equal between runs.</summary>
    public string Id => id ??= ResourceId.Of(this);

    /// <summary>A member of the object.</summary>
    public Field this[string name] => Root[name];

    /// <inheritdoc />
    public override string ToString() => Namespace.Length == 0 ? $"{Kind}/{Name}" : $"{Namespace}/{Kind}/{Name}";
}
