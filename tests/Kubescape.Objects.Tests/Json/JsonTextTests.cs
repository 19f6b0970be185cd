namespace Kubescape.Objects.Tests.Json;

public sealed class JsonTextTests
{
    [Theory]
    [InlineData("a: <b> & 'c' + é", """{"a":"<b> & 'c' + é"}""")]
    [InlineData("a: \"x\\ny\\\"\\\\\"", """{"a":"x\ny\"\\"}""")]
    [InlineData("[0777, 1e3, yes, ~, '']", """[511,1000,true,null,""]""")]
    public void Writes_compact_JSON_that_people_can_read(string yaml, string json) =>
        Assert.Equal(json, JsonText.Of(Parsed.Yaml(yaml)));

    [Fact]
    public void Writes_null_for_an_absent_field() => Assert.Equal("null", JsonText.Of(default));
}
