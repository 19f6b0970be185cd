using Kubescape.Objects;

namespace Kubescape.Kustomize;

/// <summary>An object under construction, with the names that it had.</summary>
internal sealed class BuildObject(Node root, ObjectOrigin origin)
{
    private readonly List<(string Kind, string Name, string Namespace)> previous = [];

    public Node Root { get; private set; } = root;

    public ObjectOrigin Origin { get; set; } = origin;

    public GenerationBehavior Behavior { get; init; }

    /// <summary>Whether a hash of the content is added to the name at the end.</summary>
    public bool NeedsHash { get; init; }

    public List<string> Prefixes { get; } = [];

    public List<string> Suffixes { get; } = [];

    /// <summary>The kinds of the transformers that saw the object, for the annotation that lists them.</summary>
    public List<string> Transformations { get; } = [];

    /// <summary>The variables of which the values stand in this object.</summary>
    public List<string> Variables { get; } = [];

    public bool IsDeleted => Root is { IsMapping: true, Count: 0 };

    public string ApiVersion => Root["apiVersion"]?.Text ?? "";

    public string KindName => Root["kind"]?.Text ?? "";

    public string Name => Root.At("metadata", "name")?.Text ?? "";

    public string Namespace => Root.At("metadata", "namespace")?.Text ?? "";

    public ObjectKind Kind => ObjectKind.Parse(ApiVersion, KindName);

    public ObjectId Id => new(Kind, Name, Namespace);

    /// <summary>The first id.</summary>
    public ObjectId OriginalId => previous.Count == 0 ? Id : Previous(previous[0]);

    /// <summary>The ids before the present one, oldest first.</summary>
    public IEnumerable<ObjectId> PreviousIds => previous.Select(Previous);

    public IEnumerable<ObjectId> AllIds => PreviousIds.Append(Id);

    /// <summary>Remembers the present id, before it changes.</summary>
    public void RememberId() => previous.Add((KindName, Name, Id.EffectiveNamespace));

    public void Become(Node content) => Root = content;

    public void Delete() => Root = Node.Mapping();

    public void SetName(string name) => Root.Child("metadata").Set("name", name);

    public void SetNamespace(string name)
    {
        if (name.Length > 0)
        {
            Root.Child("metadata").Set("namespace", name);
        }
        else if (Root["metadata"] is { IsMapping: true } metadata)
        {
            metadata.Remove("namespace");
        }
    }

    /// <summary>Takes over names, labels and annotations of the object whose place this one takes.</summary>
    public void Succeed(BuildObject other)
    {
        InheritMap("labels", other);
        InheritMap("annotations", other);
        SetName(other.Name);
        SetNamespace(other.Namespace);
        previous.AddRange(other.previous);
        Prefixes.AddRange(other.Prefixes);
        Suffixes.AddRange(other.Suffixes);
        Variables.AddRange(other.Variables);
        Transformations.AddRange(other.Transformations);
    }

    private void InheritMap(string name, BuildObject other)
    {
        if (other.Root.At("metadata", name) is not { IsMapping: true } inherited)
        {
            return;
        }

        var own = Root.Child("metadata").Child(name);
        foreach (var (key, value) in inherited.Members)
        {
            if (own[key] is null)
            {
                own.Set(key, Node.Scalar(FieldKind.String, value.Text));
            }
        }
    }

    private ObjectId Previous((string Kind, string Name, string Namespace) id) =>
        new(Kind with { Kind = id.Kind }, id.Name, id.Namespace);
}
