using Kubescape.Objects;

namespace Kubescape.Kustomize;

/// <summary>Makes values that can be changed of a document.</summary>
internal static class NodeReader
{
    /// <summary>A copy of a document.</summary>
    /// <param name="field">What is copied; the readers bound its depth.</param>
    /// <param name="withLines">Whether the document is the file of the object.</param>
    public static Node Read(Field field, bool withLines)
    {
        var line = withLines ? field.Line : 0;
        switch (field.Kind)
        {
            case FieldKind.Mapping:
                var mapping = Node.Mapping(line);
                foreach (var member in field.Members)
                {
                    mapping.Set(member.Name, Read(member, withLines));
                }

                return mapping;
            case FieldKind.Sequence:
                var sequence = Node.Sequence(line);
                foreach (var item in field.Items)
                {
                    sequence.Add(Read(item, withLines));
                }

                return sequence;
            case FieldKind.Absent or FieldKind.Null:
                return Node.Null(line);
            default:
                return Node.Scalar(field.Kind, field.Scalar, line);
        }
    }
}
