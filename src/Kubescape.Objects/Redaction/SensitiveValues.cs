using System.Text.Json;

namespace Kubescape.Objects;

/// <summary>
/// Keeps secret values out of reports: data of Secrets and ConfigMaps, values of environment variables and of headers, and
/// arguments, annotations and labels in which a credential is found.
/// </summary>
public static class SensitiveValues
{
    /// <summary>What stands in place of a secret value.</summary>
    public const string Mask = "XXXXXX";

    private const string LastApplied = "kubectl.kubernetes.io/last-applied-configuration";

    /// <summary>Whether the value of the field may be a secret.</summary>
    public static bool Contains(Resource resource, Field field)
    {
        for (var at = field; at.Exists; at = at.Parent)
        {
            if (IsSecretData(resource, at) || IsNamedValue(at) || IsLastApplied(at) || IsCredential(at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Writes the object without secret values, managed fields, the last applied configuration and the status.</summary>
    /// <remarks>What a subject is related to follows as <c>relatedObjects</c>, the place that paths of failures name.</remarks>
    public static void WriteRedacted(Utf8JsonWriter writer, Resource resource) => Write(writer, resource, resource.Root);

    private static void Write(Utf8JsonWriter writer, Resource resource, Field field)
    {
        switch (field.Kind)
        {
            case FieldKind.Mapping:
                writer.WriteStartObject();
                foreach (var member in field.Members)
                {
                    if (!Omits(member))
                    {
                        writer.WritePropertyName(member.Name);
                        WriteMember(writer, resource, member);
                    }
                }

                if (resource.Related.Length > 0 && field == resource.Root)
                {
                    WriteRelated(writer, resource);
                }

                writer.WriteEndObject();
                break;
            case FieldKind.Sequence:
                writer.WriteStartArray();
                WriteItems(writer, resource, field);
                writer.WriteEndArray();
                break;
            default:
                JsonText.Write(writer, field);
                break;
        }
    }

    private static void WriteItems(Utf8JsonWriter writer, Resource resource, Field list)
    {
        var isCommand = IsCommand(list);
        string? previous = null;
        foreach (var item in list.Items)
        {
            if (isCommand && item.Text is { } text && Credential.InArgument(previous, text) is not null)
            {
                writer.WriteStringValue(Mask);
            }
            else
            {
                Write(writer, resource, item);
            }

            previous = item.Text;
        }
    }

    private static void WriteRelated(Utf8JsonWriter writer, Resource resource)
    {
        writer.WriteStartArray("relatedObjects");
        foreach (var related in resource.Related)
        {
            Write(writer, related, related.Root);
        }

        writer.WriteEndArray();
    }

    private static void WriteMember(Utf8JsonWriter writer, Resource resource, Field member)
    {
        if (IsSecretData(resource, member))
        {
            writer.WriteStartObject();
            foreach (var entry in member.Members)
            {
                writer.WriteString(entry.Name, Mask);
            }

            writer.WriteEndObject();
        }
        else if (IsNamedValue(member) || IsCredential(member))
        {
            writer.WriteStringValue(Mask);
        }
        else
        {
            Write(writer, resource, member);
        }
    }

    private static bool IsSecretData(Resource resource, Field field) =>
        resource.Kind is "Secret" or "ConfigMap"
        && field.Name is "data" or "stringData" or "binaryData"
        && field.Parent == resource.Root;

    private static bool IsNamedValue(Field field) =>
        field.Name == "value" && field.Parent.Parent.Name is ("env" or "httpHeaders");

    private static bool IsCredential(Field field)
    {
        if (field.Text is not { } text)
        {
            return false;
        }

        return field.Parent.Name switch
        {
            "command" or "args" => Credential.InArgument(field.Parent[field.Ordinal - 1].Text, text) is not null,
            "annotations" or "labels" => Credential.InAnnotation(field.Name, text) is not null,
            _ => false,
        };
    }

    private static bool IsCommand(Field list) => list.Name is "command" or "args";

    /// <summary>Holds the whole object, secret values included.</summary>
    private static bool IsLastApplied(Field field) => field.Name == LastApplied && field.Parent.Name == "annotations";

    /// <summary>Whether the member is left out of what is shown of an object: nobody wrote it, or it repeats the object.</summary>
    public static bool Omits(Field member) => IsLastApplied(member) || member.Name switch
    {
        "managedFields" => member.Parent.Name == "metadata",
        "status" => member.Parent == member.Tree!.Root,
        _ => false,
    };
}
