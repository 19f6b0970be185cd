using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;
using Kubescape.Objects;
using YamlDotNet.RepresentationModel;
using YamlDotNet.Serialization;

namespace Kubescape.Reports.Tests;

public sealed class YamlTextProperties
{
    private static readonly Gen<string> Fragment = Gen.OneOf(
        " ", "  ", ":", ": ", "#", " #", "-", "- ", "no", "Yes", "true", "null", "~", "1e3", "1", "0x1f", "0o7", ".inf", "1_0", "12:30:45", "2026-01-02",
        "\n", "\r", "\t", "\0", "\e", "\u007f", "\u0085", "\u00a0", "\u2028", "\u2029", "\ufeff", "\u202e", "\ufffe", "\ud7ff", "\ue000", "é", "購", "😀", "\U0010fffd",
        "/", ".", "_", "+", "=", "<<", "'", "\"", "\\", "\\n", "{", "}", "[", "]", ",", "&", "*", "!", "|", ">", "%", "@", "`", "?", "...", "---", "a", "Z", "n", "y");

    private static readonly Gen<string> Text =
        Gen.Frequency((4, Fragment.Array[0, 6].Select(string.Concat)), (1, Fragment.Array[100, 700].Select(string.Concat)));

    [Fact]
    public void Strings_come_back_from_our_reader() => Text.Array[1, 4].Sample(
        texts =>
        {
            var document = YamlDocuments.Read(Yaml(texts).AsMemory(), TreeLimits.Default).Single();
            Assert.Null(document.Error);
            Assert.All(texts.Index(), text =>
            {
                Assert.Equal(text.Item, document.Tree!.Root["texts"][text.Index].Text);
                Assert.Equal(text.Item, document.Tree.Root["keys"][text.Index][text.Item].Text);
            });
        },
        iter: 2_000);

    [Fact]
    public void Strings_come_back_from_another_reader() => Text.Array[1, 4].Sample(
        texts =>
        {
            var stream = new YamlDotNet.RepresentationModel.YamlStream();
            stream.Load(new StringReader(Yaml(texts)));
            var root = (YamlMappingNode)stream.Documents.Single().RootNode;

            Assert.Equal(texts, ((YamlSequenceNode)root["texts"]).Select(node => ((YamlScalarNode)node).Value));
            Assert.Equal(
                texts.Select(text => (text, text)),
                ((YamlSequenceNode)root["keys"]).Select(node => ((YamlMappingNode)node).Children.Single())
                    .Select(member => (((YamlScalarNode)member.Key).Value!, ((YamlScalarNode)member.Value).Value!)));
        },
        iter: 2_000);

    [Fact]
    public void No_reader_takes_a_string_for_anything_else()
    {
        var deserializer = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build();

        Text.Sample(
            text => Assert.Equal(text, ((List<object>)deserializer.Deserialize<Dictionary<string, object>>(Yaml([text]))["texts"]).Single()),
            iter: 2_000);
    }

    [Fact]
    public void Numbers_come_back() => Gen.Double.Where(double.IsFinite).Sample(
        number =>
        {
            var json = number.ToString("R", CultureInfo.InvariantCulture);
            var read = YamlDocuments.Read(Yaml(writer => writer.WriteRawValue($"[{json}]")).AsMemory(), TreeLimits.Default).Single().Tree!.Root[0];

            Assert.Equal(FieldKind.Number, read.Kind);
            Assert.Equal(number, double.Parse(read.Scalar!, CultureInfo.InvariantCulture));
        },
        iter: 1_000);

    [Fact]
    public void Takes_what_is_as_deep_as_an_object_may_be()
    {
        var depth = TreeLimits.Default.MaxDepth - 1;
        var yaml = Yaml(writer => writer.WriteRawValue($"{new string('[', depth)}1{new string(']', depth)}", skipInputValidation: true));

        Assert.EndsWith(" 1\n", yaml, StringComparison.Ordinal);
        Assert.Equal(depth, yaml.Count(character => character == '-') - "---".Length);
    }

    private static string Yaml(string[] texts) => Yaml(writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartArray("texts");
        Array.ForEach(texts, writer.WriteStringValue);
        writer.WriteEndArray();
        writer.WriteStartArray("keys");
        foreach (var text in texts)
        {
            writer.WriteStartObject();
            writer.WriteString(text, text);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private static string Yaml(Action<Utf8JsonWriter> write)
    {
        using var target = new MemoryStream();
        using (var yaml = new Reports.YamlStream(target))
        using (var writer = new Utf8JsonWriter(yaml))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(target.ToArray());
    }
}
