using CsCheck;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Kubescape.Objects.Tests.Yaml;

public sealed class YamlProperties
{
    private const string Manifest =
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata: &meta
          name: web # the shop
          labels: {app: web, "app.kubernetes.io/name": 'web'}
        spec:
          template:
            metadata: {<<: *meta, name: x}
            spec:
              containers:
              - name: web
                command: ["sh", '-c', "echo \"hi\""]
                args:
                - |
                  set -e
                  echo $x
                - >-
                  folded
                  text
                env:
                - name: B
                  value: !!str 5
        ---
        kind: Service
        """;

    private static readonly Gen<string> Text = Gen.String[Gen.Char["abz019 :-#,[]{}&*!|>'\"%@`~?.=\\\n\té€\u2028<_+xyesno"], 0, 12];

    private static readonly Gen<string> Fragment = Gen.OneOf(
        "\n", "  ", ": ", "- ", "? ", " #", "'", "\"", "|", "|2", ">-", "[", "]", "{", "}", ",", "&a ", "*a", "<<: ", "<<: *meta\n", "~", "1e3",
        "!!int ", "!x ", "0x1F", "\t", "\r", "\r\n", "\\u0041", "\\ud800", "\\UFFFFFFFF", "\\", "%", "@",
        "\n---\n", "\n...\n", "\0", "\uFEFF", "\u0085", "\u2028", "\ud800", "é", "% \n", "%YAML 1.1\n", "%TAG ! x\n");

    private static readonly Gen<YamlNode> Scalar =
        Gen.Select(Text, Gen.Enum<ScalarStyle>(), (text, style) => (YamlNode)new YamlScalarNode(text) { Style = style });

    private static readonly Gen<YamlNode> Node = Gen.Recursive<YamlNode>((depth, node) =>
        depth > 4 ? Scalar : Gen.Frequency((3, Scalar), (1, Sequence(node)), (2, Mapping(node))));

    [Fact]
    public void Reads_what_another_reader_of_YAML_reads() => Node.Sample(
        node =>
        {
            var writer = new StringWriter { NewLine = "\n" };
            new YamlStream(new YamlDocument(node)).Save(writer, assignAnchors: false);
            var text = writer.ToString();
            if (Load(text) is not { } expected)
            {
                return; // The emitter writes some texts that its own parser refuses.
            }

            var document = YamlDocuments.Read(text.AsMemory(), TreeLimits.Default).SingleOrDefault();
            if (document?.Error is { } error)
            {
                // The emitter leaves words like '.inf' and '?' unquoted, which makes them what no object can hold.
                Assert.Matches("no JSON form|has no name|must be a word", error.Message);
            }
            else
            {
                AssertSame(expected, document?.Tree?.Root ?? default, text);
            }
        },
        iter: 3_000);

    [Fact]
    public void Never_throws_on_any_text() =>
        Gen.String[Gen.Frequency((6, Gen.Char[' ', '~']), (2, Gen.Char["\n\r\t\0\uFEFF\u0085\ud800é"]), (1, Gen.Char)), 0, 60]
            .Sample(Read, iter: 3_000);

    [Fact]
    public void Never_throws_on_mutated_manifests() =>
        Gen.Select(Gen.Int[0, Manifest.Length], Gen.Int[0, 8], Fragment).Array[1, 4].Sample(
            edits =>
            {
                var text = Manifest;
                foreach (var (place, removed, added) in edits)
                {
                    var at = Math.Min(place, text.Length);
                    text = text.Remove(at, Math.Min(removed, text.Length - at)).Insert(at, added);
                }

                Read(text);
            },
            iter: 3_000);

    private static void Read(string text)
    {
        foreach (var document in YamlDocuments.Read(text.AsMemory(), TreeLimits.Default))
        {
            Assert.NotEqual(document.Tree is null, document.Error is null);
            if (document.Error is { } error)
            {
                Assert.True(error is { Line: > 0, Column: > 0, Message.Length: > 0 });
            }
            else
            {
                AssertConsistent(document.Tree!.Root);
            }
        }
    }

    /// <summary>Every child leads back to its parent, and the parent to the child.</summary>
    private static void AssertConsistent(Field field)
    {
        var ordinal = 0;
        foreach (var child in field.Kind == FieldKind.Mapping ? field.Members : field.Items)
        {
            Assert.Equal(field, child.Parent);
            Assert.Equal(child, field.Kind == FieldKind.Mapping ? field[child.Name] : field[ordinal]);
            Assert.Equal(ordinal++, child.Ordinal);
            AssertConsistent(child);
        }

        Assert.Equal(ordinal, field.Count);
    }

    private static void AssertSame(YamlNode expected, Field actual, string text)
    {
        switch (expected)
        {
            case YamlMappingNode mapping:
                Assert.True(actual.Kind == FieldKind.Mapping && actual.Count == mapping.Children.Count, text);
                foreach (var ((name, value), member) in mapping.Children.Zip(actual.Members))
                {
                    Assert.True(name is YamlScalarNode { Style: ScalarStyle.Plain } || ((YamlScalarNode)name).Value == member.Name, text);
                    AssertSame(value, member, text);
                }

                break;
            case YamlSequenceNode sequence:
                Assert.True(actual.Kind == FieldKind.Sequence && actual.Count == sequence.Children.Count, text);
                foreach (var (value, item) in sequence.Children.Zip(actual.Items))
                {
                    AssertSame(value, item, text);
                }

                break;
            case YamlScalarNode { Style: ScalarStyle.Plain } scalar when actual.Kind != FieldKind.String:
                Assert.True(actual.Kind is FieldKind.Number or FieldKind.Boolean or FieldKind.Null or FieldKind.Absent, $"{scalar.Value} in {text}");
                break;
            case YamlScalarNode scalar:
                Assert.Equal(scalar.Value, actual.Text);
                break;
        }
    }

    private static YamlNode? Load(string text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents.Count == 1 ? stream.Documents[0].RootNode : null;
        }
        catch (Exception error) when (error is YamlException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    private static Gen<YamlNode> Sequence(Gen<YamlNode> node) =>
        Gen.Select(node.Array[0, 4], Gen.Enum<SequenceStyle>(), (items, style) => (YamlNode)new YamlSequenceNode(items) { Style = style });

    private static Gen<YamlNode> Mapping(Gen<YamlNode> node) =>
        Gen.Select(node.Array[0, 4], Text, Gen.Enum<MappingStyle>(), (values, name, style) =>
        {
            var mapping = new YamlMappingNode { Style = style };
            foreach (var value in values)
            {
                mapping.Add(new YamlScalarNode($"k{mapping.Children.Count}{name}"), value);
            }

            return (YamlNode)mapping;
        });
}
