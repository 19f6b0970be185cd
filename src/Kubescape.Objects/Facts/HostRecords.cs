namespace Kubescape.Objects;

/// <summary>
/// Brings what the node agent writes as custom resources into the form in which facts of nodes are judged.
/// </summary>
/// <remarks>
/// The record of a node has its facts under <c>spec</c>, beside the name of the node and below a <c>status</c>; the fact has
/// them under <c>data</c>. Source: the custom resource definitions of <c>hostdata.kubescape.cloud/v1beta1</c>, and the older
/// <c>v1beta0</c>, which was never stored in a cluster.
/// </remarks>
public static class HostRecords
{
    private const string Version = FactKinds.HostGroup + "/v1beta0";

    /// <summary>The fact that a record holds; any other document as it is.</summary>
    public static ObjectTree ToFact(ObjectTree tree)
    {
        var root = tree.Root;
        return IsRecord(root) ? Write(root) : tree;
    }

    /// <summary>Why a node could not tell a fact, so that it must not be judged; <see langword="null"/> when it could.</summary>
    /// <remarks>A node that is none of the control plane says so as an error too, and has nothing to judge.</remarks>
    public static string? Error(Resource fact)
    {
        if (fact.Type.Group != FactKinds.HostGroup)
        {
            return null;
        }

        var told = fact["status"]["error"].Text is { Length: > 0 } error ? error : fact["data"]["error"].Text;
        return (told, fact["data"].Exists) switch
        {
            (_, true) when fact.Kind == "ControlPlaneInfo" => null,
            ({ Length: > 0 }, _) => $"{fact.Name} could not report its {fact.Kind}: {told.TrimEnd('.')}",
            (_, false) => $"{fact.Name} reported an empty {fact.Kind}",
            _ => null,
        };
    }

    private static bool IsRecord(Field root) =>
        root["apiVersion"].Text?.StartsWith(FactKinds.HostGroup + "/", StringComparison.Ordinal) == true
        && root["spec"].Kind == FieldKind.Mapping
        && !root["data"].Exists;

    private static ObjectTree Write(Field root)
    {
        var limits = TreeLimits.Default with { MaxNodes = int.MaxValue, MaxDepth = int.MaxValue };
        var builder = new TreeBuilder(limits);
        builder.Open(key: null, FieldKind.Mapping, root.Line, root.Column);
        foreach (var member in root.Members)
        {
            switch (member.Name)
            {
                case "apiVersion":
                    builder.Scalar(member.Name, FieldKind.String, Version, member.Line, member.Column);
                    break;
                case "spec":
                    WritePayload(builder, root["kind"].Text, member);
                    break;
                default:
                    Write(builder, member.Name, member);
                    break;
            }
        }

        builder.Close();
        return builder.Build(hasMergeKeys: false, []);
    }

    /// <summary>A custom resource cannot be a list or a text, so three kinds have theirs in a member.</summary>
    private static void WritePayload(TreeBuilder builder, string? kind, Field spec)
    {
        var wrapped = kind switch
        {
            "LinuxKernelVariables" => spec["kernelVariables"],
            "OsReleaseFile" or "KernelVersion" => spec["content"],
            _ => default,
        };
        if (wrapped.Exists)
        {
            Write(builder, "data", wrapped);
            return;
        }

        builder.Open("data", FieldKind.Mapping, spec.Line, spec.Column);
        foreach (var member in spec.Members)
        {
            if (member.Name != "nodeName")
            {
                Write(builder, member.Name, member);
            }
        }

        builder.Close();
    }

    /// <summary>Recursion is bounded by the limit of nesting that the document was read with.</summary>
    private static void Write(TreeBuilder builder, string? key, Field value)
    {
        if (value.Kind is not (FieldKind.Sequence or FieldKind.Mapping))
        {
            builder.Scalar(key, value.Kind, value.HasValue ? value.Scalar : null, value.Line, value.Column);
            return;
        }

        builder.Open(key, value.Kind, value.Line, value.Column);
        foreach (var child in value.Kind == FieldKind.Mapping ? value.Members : value.Items)
        {
            Write(builder, value.Kind == FieldKind.Mapping ? child.Name : null, child);
        }

        builder.Close();
    }
}
