using System.Globalization;
using System.Text;
using CsCheck;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Kubescape.Objects.Tests.Json;

public sealed class JsonProperties
{
    private static readonly Gen<string> Text = Gen.String[Gen.Char["abcxyz019 :-#,[]{}\"'\\/\n\té~€<"], 0, 12];

    private static readonly Gen<string> Scalar = Gen.OneOf(
        Text.Select(Quoted),
        Gen.Int.Select(number => $"{number}"),
        Gen.Long.Select(number => $"{number}"),
        Gen.Double[-1e6, 1e6].Select(number => number.ToString("R", CultureInfo.InvariantCulture)),
        Gen.OneOf("true", "false", "null", "1e3", "-0.5", "\"\\ud83d\\ude00\""));

    private static readonly Gen<string> Value = Gen.Recursive<string>((depth, value) => depth > 4 ? Scalar : Gen.Frequency(
        (2, Scalar),
        (1, value.Array[0, 4].Select(items => $"[{string.Join(", ", items)}]")),
        (2, Gen.Select(Text, value).Array[0, 4].Select(
            members => $"{{{string.Join(", ", members.Select(member => $"{Quoted(member.Item1)}: {member.Item2}"))}}}"))));

    [Fact]
    public void JSON_is_YAML_of_the_same_value() => Value.Sample(
        json => Parsed.Json($"[{json}]").ValueEquals(Parsed.Yaml($"[{json}]")),
        iter: 3_000);

    [Fact]
    public void Block_YAML_of_a_value_is_that_value() => Value.Sample(
        json =>
        {
            var expected = Parsed.Json($"[{json}]");
            var writer = new StringWriter { NewLine = "\n" };
            new YamlStream(new YamlDocument(Yaml(expected))).Save(writer, assignAnchors: false);
            return expected.ValueEquals(Parsed.Yaml(writer.ToString()));
        },
        iter: 2_000);

    [Fact]
    public void What_is_written_reads_back() => Value.Sample(
        json =>
        {
            var tree = Parsed.Json(json);
            return tree.ValueEquals(Parsed.Json(JsonText.Of(tree)));
        },
        iter: 2_000);

    [Fact]
    public void Never_throws_on_any_bytes() => Gen.Select(Value, Gen.Int[0, 100], Gen.Byte).Sample(
        (json, place, value) =>
        {
            var bytes = Encoding.UTF8.GetBytes(json);
            bytes[place % bytes.Length] = value;
            foreach (var document in JsonDocuments.Read(bytes, TreeLimits.Default, withLines: true))
            {
                Assert.NotEqual(document.Tree is null, document.Error is null);
            }
        },
        iter: 5_000);

    private static YamlNode Yaml(Field field) => field.Kind switch
    {
        FieldKind.Mapping => new YamlMappingNode(field.Members.SelectMany(member => new[] { Word(member.Name), Yaml(member) })),
        FieldKind.Sequence => new YamlSequenceNode(field.Items.Select(Yaml)),
        FieldKind.String => Word(field.Text!),
        _ => new YamlScalarNode(field.Scalar) { Style = ScalarStyle.Plain },
    };

    private static YamlScalarNode Word(string text) => new YamlScalarNode(text) { Style = ScalarStyle.DoubleQuoted };

    private static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}
