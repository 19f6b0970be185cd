namespace Kubescape.Objects.Tests.Yaml;

/// <summary>The expected values are what sigs.k8s.io/yaml 1.2 with go-yaml 2.4 makes of the same texts.</summary>
public sealed class YamlScalarTests
{
    [Theory]
    [InlineData("y"), InlineData("Y"), InlineData("yes"), InlineData("Yes"), InlineData("YES")]
    [InlineData("on"), InlineData("On"), InlineData("ON"), InlineData("true"), InlineData("True"), InlineData("TRUE")]
    public void Is_true(string text) => Assert.True(Value(text).IsTrue);

    [Theory]
    [InlineData("n"), InlineData("N"), InlineData("no"), InlineData("No"), InlineData("NO")]
    [InlineData("off"), InlineData("Off"), InlineData("OFF"), InlineData("false"), InlineData("False"), InlineData("FALSE")]
    public void Is_false(string text) => Assert.True(Value(text).IsFalse);

    [Theory]
    [InlineData("~"), InlineData("null"), InlineData("Null"), InlineData("NULL"), InlineData("")]
    public void Is_null(string text) => Assert.Equal(FieldKind.Null, Value(text).Kind);

    [Theory]
    [InlineData("0", "0")]
    [InlineData("12", "12")]
    [InlineData("+12", "12")]
    [InlineData("-12", "-12")]
    [InlineData("-0", "0")]
    [InlineData("0777", "511")]
    [InlineData("-0777", "-511")]
    [InlineData("0o17", "15")]
    [InlineData("0O17", "15")]
    [InlineData("0x1F", "31")]
    [InlineData("-0X1f", "-31")]
    [InlineData("0b101", "5")]
    [InlineData("+0B11", "3")]
    [InlineData("1_000", "1000")]
    [InlineData("1_", "1")]
    [InlineData("0_7", "7")]
    [InlineData("0x_1F", "31")]
    [InlineData("00000000000000000000000000000000000000017", "15")]
    [InlineData("08", "8")]
    [InlineData("09.5", "9.5")]
    [InlineData("0777e1", "7770")]
    [InlineData("9223372036854775807", "9223372036854775807")]
    [InlineData("-9223372036854775808", "-9223372036854775808")]
    [InlineData("9223372036854775808", "9223372036854775808")]
    [InlineData("+9223372036854775808", "9223372036854775808", "9223372036854776000")]
    [InlineData("18446744073709551615", "18446744073709551615")]
    [InlineData("18446744073709551616", "18446744073709552000")]
    [InlineData("-9223372036854775809", "-9223372036854775808", "-9223372036854776000")]
    [InlineData("0xFFFFFFFFFFFFFFFF", "18446744073709551615")]
    public void Is_a_whole_number(string text, string expected, string? rounded = null)
    {
        Assert.Equal(FieldKind.Number, Value(text).Kind);
        Assert.Equal(rounded ?? expected, Value(text).Scalar);
    }

    [Theory]
    [InlineData("1e3", "1000")]
    [InlineData("1E3", "1000")]
    [InlineData("1.", "1")]
    [InlineData(".5", "0.5")]
    [InlineData("+.5", "0.5")]
    [InlineData("-1.50", "-1.5")]
    [InlineData("1_0.2_5", "10.25")]
    [InlineData("1e-6", "0.000001")]
    [InlineData("1e-7", "1e-7")]
    [InlineData("1e-400", "0")]
    [InlineData("-0.0", "-0")]
    [InlineData("1e15", "1000000000000000")]
    [InlineData("1.2345678901234567e19", "12345678901234567000")]
    [InlineData("1e20", "100000000000000000000")]
    [InlineData("1e21", "1e+21")]
    [InlineData("12345678901234567890123", "1.2345678901234568e+22")]
    public void Is_a_number_spelled_as_JSON_does(string text, string expected)
    {
        Assert.Equal(FieldKind.Number, Value(text).Kind);
        Assert.Equal(expected, Value(text).Scalar);
    }

    [Theory]
    [InlineData("1e400"), InlineData("-1e400"), InlineData("."), InlineData("+"), InlineData("-x"), InlineData("+-1")]
    [InlineData("1.2.3"), InlineData("0x"), InlineData("0b"), InlineData("0o"), InlineData("0xg"), InlineData("0b12")]
    [InlineData("5e"), InlineData("1e+"), InlineData(".e5"), InlineData(".5_0"), InlineData("_1"), InlineData("0x1ffffffffffffffffff")]
    [InlineData("1,000"), InlineData("100m"), InlineData("1Gi"), InlineData("-Infinity"), InlineData("+NaN"), InlineData("Infinity")]
    [InlineData("2001-01-01"), InlineData("2001-12-14T21:59:43.10-05:00"), InlineData("12:30"), InlineData("1:30:00")]
    [InlineData("yEs"), InlineData("oN"), InlineData("nULL"), InlineData("~x"), InlineData("="), InlineData("<<"), InlineData("::1")]
    [InlineData("10.0.0.0/8"), InlineData("a#b"), InlineData("http://x.example/z"), InlineData("٣")]
    public void Is_text(string text)
    {
        Assert.Equal(FieldKind.String, Value(text).Kind);
        Assert.Equal(text, Value(text).Text);
    }

    [Theory]
    [InlineData("'yes'", "yes")]
    [InlineData("\"5\"", "5")]
    [InlineData("''", "")]
    [InlineData("\"\"", "")]
    [InlineData("'~'", "~")]
    [InlineData("'it''s'", "it's")]
    [InlineData("\"\\x41\\u00e9\\U0001F600\\n\\t\\0\\e\"", "Aé😀\n\t\0\u001b")]
    [InlineData("\"\\ud83d\\ude00\"", "😀")]
    [InlineData("'.inf'", ".inf")]
    [InlineData("|-\n  5", "5")]
    [InlineData("|\n  a\n  b\n", "a\nb\n")]
    [InlineData("|+\n  a\n\n", "a\n\n")]
    [InlineData(">-\n  a\n  b\n\n  c\n", "a b\nc")]
    [InlineData("a\n  b", "a b")]
    public void Quoted_and_block_scalars_are_text(string yaml, string expected)
    {
        Assert.Equal(FieldKind.String, Value(yaml).Kind);
        Assert.Equal(expected, Value(yaml).Text);
    }

    [Theory]
    [InlineData("!!str 5", "\"5\"")]
    [InlineData("!!str ~", "\"~\"")]
    [InlineData("!!str", "\"\"")]
    [InlineData("!!int \"5\"", "5")]
    [InlineData("!!int '0x1F'", "31")]
    [InlineData("!!float 3", "3")]
    [InlineData("!!float 0x10", "16")]
    [InlineData("!!float '1.5'", "1.5")]
    [InlineData("!!bool \"yes\"", "true")]
    [InlineData("!!null ''", "null")]
    [InlineData("!!binary aGVsbG8=", "\"hello\"")]
    [InlineData("!!timestamp 2001-01-01", "\"2001-01-01\"")]
    [InlineData("!custom 5", "\"5\"")]
    [InlineData("! 5", "\"5\"")]
    [InlineData("!<tag:yaml.org,2002:int> '7'", "7")]
    [InlineData("!!set {a, b}", """{"a":null,"b":null}""")]
    [InlineData("!!str [5]", "[5]")]
    public void Tags_decide(string yaml, string json) => Assert.Equal(json, Value(yaml).ToString());

    [Theory]
    [InlineData("!!int 3.5", "'3.5' is no int, but its tag says so")]
    [InlineData("!!int 1e-7", "'1e-7' is no int, but its tag says so")]
    [InlineData("!!int x", "'x' is no int, but its tag says so")]
    [InlineData("!!int ''", "'' is no int, but its tag says so")]
    [InlineData("!!float yes", "'yes' is no float, but its tag says so")]
    [InlineData("!!bool 1", "'1' is no bool, but its tag says so")]
    [InlineData("!!null x", "'x' is no null, but its tag says so")]
    [InlineData("!!binary '*'", "a value tagged !!binary is not valid base64")]
    [InlineData(".inf", "'.inf' has no JSON form, so no Kubernetes object can hold it; quote it if it is text")]
    [InlineData("-.INF", "'-.INF' has no JSON form, so no Kubernetes object can hold it; quote it if it is text")]
    [InlineData(".NaN", "'.NaN' has no JSON form, so no Kubernetes object can hold it; quote it if it is text")]
    public void Refuses_what_JSON_cannot_hold(string yaml, string reason)
    {
        var error = Parsed.YamlError($"x: 1\nvalue: {yaml}");

        Assert.Equal((reason, 2, 8), (error.Message, error.Line, error.Column));
    }

    [Theory]
    [InlineData("yes: 1", """{"true":1}""")]
    [InlineData("'yes': 1", """{"yes":1}""")]
    [InlineData("1: x", """{"1":"x"}""")]
    [InlineData("0777: x", """{"511":"x"}""")]
    [InlineData("1.50: x", """{"1.5":"x"}""")]
    [InlineData("'': x", """{"":"x"}""")]
    [InlineData("key with spaces: x", """{"key with spaces":"x"}""")]
    [InlineData("? a", """{"a":null}""")]
    [InlineData("{a, b: }", """{"a":null,"b":null}""")]
    [InlineData("2001-01-01: x", """{"2001-01-01":"x"}""")]
    [InlineData("http://a: x", """{"http://a":"x"}""")]
    public void Names_are_typed_and_then_written_out(string yaml, string json) => Assert.Equal(json, Parsed.Yaml(yaml).ToString());

    [Theory]
    [InlineData("~: 1", "a member has no name")]
    [InlineData("null: 1", "a member has no name")]
    [InlineData("? [a]\n: b", "'[a]' stands for a member name, which must be a word")]
    [InlineData("{a: 1}: b", "'{a: 1}: b' stands for a member name, which must be a word")]
    public void Refuses_names_that_are_no_words(string yaml, string reason) => Assert.Equal(reason, Parsed.YamlError(yaml).Message);

    private static Field Value(string yaml) => Parsed.Yaml($"value: {yaml}")["value"];
}
