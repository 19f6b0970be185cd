using System.Text;
using System.Text.Json;
using Kubescape.Objects;

namespace Kubescape.Reports.Tests;

public sealed class YamlReportTests
{
    private static readonly string[] Texts =
    [
        "", " ", "a", "a b", "a  b", " a", "a ", "true", "Yes", "off", "n", "null", "~", "1", "-1", "1.5", "0x1F", "0o7", "1e3", "1_000", "12:30:45",
        "2026-01-02", ".inf", ".NaN", "+1", "-", "- a", "a: b", "a:", ":a", "a #b", "a#b", "#a", "[a", "{a", "a]", "*a", "&a", "!a", "|", ">", "%a", "@a",
        "`a", "?", "? a", "=", "<<", "---", "...", "'a'", "\"a\"", "a\"b", "a\\b", "a\nb", "a\n", "\ta", "a\r\nb", "a\u0085b", "\u2028", "\uFEFF", "\u202E",
        "\e[2J", "\0", "\u007f", "\u009b", "é", "日本", "😀", "\uFFFE", "https://example.com/a?b=c", "spec.containers[0].image", "registry/app:1.4@sha256:ab",
        "/etc/kubernetes/manifests/kube-apiserver.yaml", "XXXXXX", "a, b", "a,b", "C-0013",
    ];

    public static TheoryData<string> Scans => TestReports.Scans;

    [Theory, MemberData(nameof(Scans))]
    public async Task Is_the_tree_of_the_JSON_report(string scan) =>
        Assert.True(Read(await TestReports.Write("yaml", scan)).ValueEquals(Read(await TestReports.Write("json", scan))));

    [Fact]
    public async Task Reads_back_to_the_same_strings_in_every_place()
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            foreach (var text in Texts)
            {
                writer.WriteString($"{text}|a", text);
                writer.WriteStartArray($"{text}|b");
                writer.WriteStringValue(text);
                writer.WriteStartObject();
                writer.WriteString(text, text);
                writer.WriteEndObject();
                writer.WriteEndArray();
            }

            writer.WriteEndObject();
        }

        var read = Read(await Convert(Encoding.UTF8.GetString(json.ToArray()), piece: 7));

        Assert.All(Texts, text =>
        {
            Assert.Equal(text, read[$"{text}|a"].Text);
            Assert.Equal(text, read[$"{text}|b"][0].Text);
            Assert.Equal(text, read[$"{text}|b"][1][text].Text);
        });
    }

    [Theory]
    [InlineData("""{"a": {}, "b": [], "c": null, "d": true}""", "---\na: {}\nb: []\nc: null\nd: true\n")]
    [InlineData("""[[1, [2]], [], [{"a": 1, "b": [3]}, {}]]""", "---\n- - 1\n  - - 2\n- []\n- - a: 1\n    b:\n      - 3\n  - {}\n")]
    [InlineData("{}", "--- {}\n")]
    [InlineData("""{"a": 1e5, "b": -2.5E-3, "c": 12345678901234567890}""", "---\na: 1.0e+5\nb: -2.5e-3\nc: 12345678901234567890\n")]
    public async Task Writes_block_style(string json, string expected) => Assert.Equal(expected, await Convert(json, piece: 3));

    [Fact]
    public async Task Long_keys_are_keys_too()
    {
        var key = new string('k', 5000);
        var read = Read(await Convert($$$"""{"a": [{"{{{key}}}": {"b": 1}, "c": 2}], "{{{key}}}": []}""", piece: 1000));

        Assert.Equal(1, read["a"][0][key]["b"].Integer);
        Assert.Equal(2, read["a"][0]["c"].Integer);
        Assert.Equal(FieldKind.Sequence, read[key].Kind);
    }

    private static async Task<string> Convert(string json, int piece)
    {
        using var target = new MemoryStream();
        await using (var yaml = new YamlStream(target))
        {
            foreach (var bytes in Encoding.UTF8.GetBytes(json).Chunk(piece))
            {
                await yaml.WriteAsync(bytes, TestContext.Current.CancellationToken);
            }
        }

        return Encoding.UTF8.GetString(target.ToArray());
    }

    private static Field Read(string text)
    {
        var document = YamlDocuments.Read(text.AsMemory(), TreeLimits.Default).Single();
        Assert.Null(document.Error);
        return document.Tree!.Root;
    }
}
