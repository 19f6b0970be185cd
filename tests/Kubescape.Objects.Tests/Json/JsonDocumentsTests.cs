namespace Kubescape.Objects.Tests.Json;

public sealed class JsonDocumentsTests
{
    [Theory]
    [InlineData("""{"kind":"Pod","spec":{"replicas":3,"on":true,"off":false,"no":null,"list":["a",[],{}]}}""")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("null")]
    [InlineData("""{"":{"":1}}""")]
    public void Reads_values_and_writes_them_back(string json) => Assert.Equal(json, Parsed.Json(json).ToString());

    [Theory]
    [InlineData("1")]
    [InlineData("1.0")]
    [InlineData("-0")]
    [InlineData("1e3")]
    [InlineData("1E+400")]
    [InlineData("123456789012345678901234567890.10")]
    public void Numbers_keep_their_text(string json)
    {
        Assert.Equal(json, Parsed.Json(json).Scalar);
        Assert.Equal($"[{json}]", Parsed.Json($"[{json}]").ToString());
    }

    [Theory]
    [InlineData("\"\\u0041\\n\\/\\\\\\\"\"", "A\n/\\\"")]
    [InlineData("\"\\ud83d\\ude00\"", "😀")]
    [InlineData("\"😀é\"", "😀é")]
    [InlineData("\"\\u0000\"", "\0")]
    public void Resolves_escapes(string json, string expected) => Assert.Equal(expected, Parsed.Json(json).Text);

    [Fact]
    public void Knows_lines_and_columns()
    {
        var root = Parsed.Json("{\n  \"kind\": \"Pod\",\r\n  \"liste\": [1,\n    {\"näme\": \"😀\", \"b\": 2}]\n}\n");

        Assert.Equal((1, 1), Position(root));
        Assert.Equal((2, 3), Position(root["kind"]));
        Assert.Equal((3, 3), Position(root["liste"]));
        Assert.Equal((3, 13), Position(root["liste"][0]));
        Assert.Equal((4, 5), Position(root["liste"][1]));
        Assert.Equal((4, 20), Position(root["liste"][1]["b"]));
    }

    [Fact]
    public void Counts_no_lines_where_none_are_wanted()
    {
        var document = Assert.Single(JsonDocuments.Read("{\n\"a\": 1}"u8, TreeLimits.Default, withLines: false));

        Assert.Equal((0, 0), Position(document.Tree!.Root["a"]));
        Assert.Equal(0, document.Line);
    }

    [Fact]
    public void Reads_several_values()
    {
        var documents = Parsed.JsonStream("{\"a\": 1}\n{\"b\": 2}\n[3] 4");

        Assert.Equal(["{\"a\":1}", "{\"b\":2}", "[3]", "4"], documents.Select(document => document.Tree!.Root.ToString()));
        Assert.Equal([1, 2, 3, 3], documents.Select(document => document.Line));
        Assert.Equal([0, 1, 2, 3], documents.Select(document => document.Index));
    }

    [Theory]
    [InlineData("{\"a\": [1, 2,],}")]
    [InlineData("// comment\n{\"a\": /* comment */ [1, 2]}")]
    [InlineData("\uFEFF{\"a\": [1, 2]}")]
    public void Forgives_what_people_write_by_hand(string json) => Assert.Equal("""{"a":[1,2]}""", Parsed.Json(json).ToString());

    [Theory]
    [InlineData("{\"a\": 1,\n \"b\": x}", 2)]
    [InlineData("{\n\n\"a\": 01}", 3)]
    [InlineData("{\"a\":\n 1", 2)]
    [InlineData("{\"a\" 1}", 1)]
    [InlineData("{\"a\":\n[1 2]}", 2)]
    [InlineData("\n\"abc", 2)]
    [InlineData("{'a': 1}", 1)]
    [InlineData("\n]", 2)]
    [InlineData("{\"a\": NaN}", 1)]
    [InlineData("{\"a\": \"\\x\"}", 1)]
    [InlineData("{\"a\": \"line\nbreak\"}", 1)]
    public void Says_where_the_text_is_no_JSON(string json, int line)
    {
        var error = Parsed.JsonError(json);

        Assert.Equal(line, error.Line);
        Assert.DoesNotContain("LineNumber", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_the_values_before_an_error()
    {
        var documents = Parsed.JsonStream("{\"a\": 1}\n{\"b\": }\n{\"c\": 3}");

        Assert.Equal(2, documents.Count);
        Assert.NotNull(documents[0].Tree);
        Assert.Equal(2, documents[1].Error!.Line);
        Assert.Equal(1, documents[1].Index);
    }

    [Theory]
    [InlineData("{\"a\":\n  \"\\ud800\"}", 2, 3)]
    [InlineData("{\"a\":\n  \"\\ude00x\"}", 2, 3)]
    [InlineData("{\n\"\\ud800\": 1}", 2, 1)]
    public void Refuses_half_a_surrogate_pair(string json, int line, int column)
    {
        var error = Parsed.JsonError(json);

        Assert.Equal((line, column), (error.Line, error.Column));
        Assert.Equal("the text holds bytes or escapes that are no Unicode characters", error.Message);
    }

    [Fact]
    public void Refuses_invalid_UTF_8()
    {
        byte[] json = [.. "{\"a\":\n\"x"u8, 0xFF, 0xC0, .. "\"}"u8];

        var error = Assert.Single(JsonDocuments.Read(json, TreeLimits.Default, withLines: true)).Error!;

        Assert.Equal((2, 1), (error.Line, error.Column));
    }

    [Theory]
    [InlineData("", "there is no JSON value")]
    [InlineData(" // nothing", "there is no JSON value")]
    [InlineData("1 2", "there is more than one JSON value")]
    [InlineData("1 x", "there is more than one JSON value")]
    [InlineData("x", "'x' is an invalid start of a value")]
    public void ReadOne_wants_exactly_one_value(string json, string reason) =>
        Assert.Equal(reason, Assert.Throws<ParseException>(() => Parsed.Json(json)).Message);

    [Fact]
    public void Refuses_deep_nesting()
    {
        var open = string.Concat(Enumerable.Repeat("[", 10_000));

        Assert.Equal("more than 512 levels of nesting in one document", Parsed.JsonError(open).Message);
        Assert.Equal("more than 512 levels of nesting in one document", Parsed.JsonError(open + open.Replace('[', ']')).Message);
        Assert.Null(Parsed.JsonStream(open[..512] + open[..512].Replace('[', ']'))[0].Error);
    }

    [Fact]
    public void Reads_large_mappings_and_long_lines()
    {
        var json = "{" + string.Join(',', Enumerable.Range(0, 100_000).Select(number => $"\"kéy{number}\":{number}")) + "}";

        var root = Parsed.Json(json);

        Assert.Equal(100_000, root.Count);
        Assert.True(root.ValueEquals(Parsed.Json(json)));
    }

    [Fact]
    public void Reads_long_texts()
    {
        var text = new string('é', 1_000_000);

        Assert.Equal(text, Parsed.Json($"\"{text}\"").Text);
    }

    private static (int Line, int Column) Position(Field field) => (field.Line, field.Column);
}
