using System.Text;
using System.Text.Unicode;
using Kubescape.Objects;

namespace Kubescape.Kustomize;

/// <summary>Makes ConfigMaps and Secrets of files and literals.</summary>
internal sealed class ConfigGenerator(BuildRoot root, Field globalOptions)
{
    /// <summary>The object.</summary>
    /// <param name="kind"><c>ConfigMap</c> or <c>Secret</c>.</param>
    /// <param name="arguments">The entry of the kustomization.</param>
    /// <param name="origin">Where the entry stands.</param>
    /// <exception cref="BuildStepException">The entry is not well formed.</exception>
    public BuildObject Generate(string kind, Field arguments, ObjectOrigin origin)
    {
        if (arguments["name"].Scalar is not { Length: > 0 } name)
        {
            throw new BuildStepException($"a generated {kind} has no name");
        }

        var node = Node.Mapping();
        node.Set("apiVersion", "v1");
        node.Set("kind", kind);
        node.Child("metadata").Set("name", name);
        if (arguments["namespace"].Scalar is { Length: > 0 } space)
        {
            node.Child("metadata").Set("namespace", space);
        }

        var isSecret = kind == "Secret";
        if (isSecret)
        {
            node.Set("type", arguments["type"].Text is { Length: > 0 } type ? type : "Opaque");
        }

        foreach (var (key, value) in new KeyValueSources(root).Read(arguments))
        {
            if (isSecret || !Utf8.IsValid(value))
            {
                node.Child(isSecret ? "data" : "binaryData").Set(key, Base64(value));
            }
            else
            {
                node.Child("data").Set(key, Encoding.UTF8.GetString(value));
            }
        }

        var options = arguments["options"];
        CopyMap(node, "labels", options);
        CopyMap(node, "annotations", options);
        if (options["immutable"].IsTrue || globalOptions["immutable"].IsTrue)
        {
            node.Set("immutable", Node.Scalar(FieldKind.Boolean, "true"));
        }

        return new BuildObject(node, origin)
        {
            Behavior = Behavior(arguments["behavior"].Text),
            NeedsHash = !options["disableNameSuffixHash"].IsTrue && !globalOptions["disableNameSuffixHash"].IsTrue,
        };
    }

    private void CopyMap(Node node, string name, Field options)
    {
        foreach (var entry in globalOptions[name].Members.Concat(options[name].Members))
        {
            node.Child("metadata").Child(name).Set(entry.Name, entry.Scalar ?? "");
        }
    }

    private static GenerationBehavior Behavior(string? written) => written switch
    {
        null or "" or "create" => GenerationBehavior.Create,
        "merge" => GenerationBehavior.Merge,
        "replace" => GenerationBehavior.Replace,
        _ => throw new BuildStepException($"'{written}' is no behavior: expected create, merge or replace"),
    };

    /// <summary>Kustomize breaks lines after 70 characters, and the hash is that of the broken text.</summary>
    private static string Base64(byte[] value)
    {
        const int LineLength = 70;
        var text = Convert.ToBase64String(value);
        if (text.Length < LineLength)
        {
            return text;
        }

        var lines = new StringBuilder(text.Length + (text.Length / LineLength) + 1);
        for (var at = 0; at < text.Length; at += LineLength)
        {
            lines.Append(text.AsSpan(at, Math.Min(LineLength, text.Length - at))).Append('\n');
        }

        return lines.ToString();
    }
}
