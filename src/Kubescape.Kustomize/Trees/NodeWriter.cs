using Kubescape.Objects;

namespace Kubescape.Kustomize;

/// <summary>Makes an immutable tree of an object that is finished.</summary>
internal static class NodeWriter
{
    /// <summary>The tree; a value from elsewhere has the line of what is around it.</summary>
    /// <exception cref="ParseException">The object has become larger than one document may be.</exception>
    public static ObjectTree Write(Node root, int line)
    {
        var writer = new ObjectTreeWriter(TreeLimits.Default);
        Write(writer, name: null, root, line);
        return writer.Build();
    }

    private static void Write(ObjectTreeWriter writer, string? name, Node node, int around)
    {
        var line = node.Line > 0 ? node.Line : around;
        switch (node.Kind)
        {
            case FieldKind.Mapping:
                writer.Open(name, node.Kind, line);
                foreach (var (key, value) in node.Members)
                {
                    Write(writer, key, value, line);
                }

                writer.Close();
                break;
            case FieldKind.Sequence:
                writer.Open(name, node.Kind, line);
                foreach (var item in node.Items)
                {
                    Write(writer, name: null, item, line);
                }

                writer.Close();
                break;
            default:
                writer.Scalar(name, node.Kind, node.Text, line);
                break;
        }
    }
}
