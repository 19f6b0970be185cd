namespace Kubescape.Helm.Tests;

public sealed class SchemaValidatorTests
{
    [Theory]
    [InlineData("{\"type\":\"integer\"}", "3", null)]
    [InlineData("{\"type\":\"integer\"}", "3.5", "- at '': got number, want integer")]
    [InlineData("{\"type\":[\"string\",\"null\"]}", "null", null)]
    [InlineData("{\"type\":[\"string\",\"null\"]}", "true", "- at '': got boolean, want string or null")]
    [InlineData("{\"enum\":[\"a\",1]}", "1", null)]
    [InlineData("{\"enum\":[\"a\",\"b\"]}", "\"c\"", "- at '': value must be one of 'a', 'b'")]
    [InlineData("{\"const\":2}", "3", "- at '': value must be 2")]
    [InlineData("{\"pattern\":\"^a+$\"}", "\"b\"", "- at '': 'b' does not match pattern '^a+$'")]
    [InlineData("{\"minLength\":2}", "\"é\"", "- at '': minLength: got 1, want 2")]
    [InlineData("{\"exclusiveMaximum\":5}", "5", "- at '': exclusiveMaximum: got 5, want 5")]
    [InlineData("{\"multipleOf\":0.1}", "0.3", null)]
    [InlineData("{\"items\":{\"type\":\"string\"}}", "[\"a\",1]", "- at '/1': got number, want string")]
    [InlineData("{\"items\":[{\"type\":\"string\"}],\"additionalItems\":false}", "[\"a\",1]", "- at '/1': false schema")]
    [InlineData("{\"uniqueItems\":true}", "[1,2,1]", "- at '': items are not unique: the one at 2 is a copy")]
    [InlineData("{\"contains\":{\"const\":1}}", "[2]", "- at '': no items match contains schema")]
    [InlineData(
        "{\"additionalProperties\":false,\"properties\":{\"a\":true}}", "{\"a\":1,\"b\":2}",
        "- at '': additional properties 'b' not allowed")]
    [InlineData("{\"patternProperties\":{\"^x\":{\"type\":\"null\"}}}", "{\"x1\":1}", "- at '/x1': got number, want null")]
    [InlineData("{\"propertyNames\":{\"maxLength\":1}}", "{\"ab\":1}", "- at '/ab': maxLength: got 2, want 1")]
    [InlineData("{\"dependencies\":{\"a\":[\"b\"]}}", "{\"a\":1}", "- at '': property 'b' required, if 'a' property exists")]
    [InlineData("{\"anyOf\":[{\"const\":1},{\"const\":2}]}", "2", null)]
    [InlineData("{\"anyOf\":[{\"const\":1},{\"const\":2}]}", "3", "- at '': anyOf failed")]
    [InlineData("{\"oneOf\":[{\"minimum\":1},{\"minimum\":2}]}", "3", "- at '': oneOf failed, more than one matched")]
    [InlineData("{\"not\":{\"const\":1}}", "1", "- at '': not failed")]
    [InlineData("{\"if\":{\"const\":1},\"then\":false,\"else\":true}", "1", "- at '': false schema")]
    [InlineData("{\"$ref\":\"#/definitions/a~1b\",\"definitions\":{\"a/b\":{\"const\":1}}}", "2", "- at '': value must be 1")]
    [InlineData("{\"$ref\":\"other.json\"}", "2", "- at '': the schema refers to 'other.json', which is not in it")]
    [InlineData("{\"$ref\":\"#\"}", "2", "- at '': the schema takes too much work to check")]
    [InlineData("{\"unknown\":\"keyword\",\"format\":\"email\"}", "\"no\"", null)]
    public void Judges_as_the_specification_says(string schema, string value, string? failure)
    {
        var failures = SchemaValidator.Check(ValueTree.ReadJson(schema, "schema"), ValueTree.ReadJson(value, "value"));

        Assert.Equal(failure, failures.Count == 0 ? null : Assert.Single(failures).ToString());
    }
}
