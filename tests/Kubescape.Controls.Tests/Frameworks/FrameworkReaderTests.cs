using Kubescape.Objects;

namespace Kubescape.Controls.Tests.Frameworks;

public sealed class FrameworkReaderTests
{
    [Fact]
    public void Reads_names_and_nested_sections()
    {
        var framework = Assert.Single(Read("""
            frameworks:
              - { name: small, version: v1, description: Small., scopes: [eks], controls: [{ id: C-0013, name: 1.1.1 Users }, { id: C-0057 }],
                  sections: [{ id: "1", name: Pods, controls: [C-0057], sections: [{ id: "1.1", name: Users, controls: [C-0013] }] }] }
            """));

        var section = Assert.Single(framework.SubSections);
        Assert.Equal("Privileged container", Assert.Single(section.Controls).Name);
        Assert.Equal(["Privileged container", "1.1.1 Users"], section.ControlsInside.Select(member => member.Name));
        Assert.Equal(ScanScopes.Eks, framework.Scopes);
    }

    [Theory]
    [InlineData("controls: [{ id: C-9999 }]", "there is no control C-9999")]
    [InlineData("controls: [{ id: C-0013 }], sections: [{ id: '1', name: A, controls: [C-0057] }]", "C-0057 is no control of the framework")]
    [InlineData(
        "controls: [{ id: C-0013 }], sections: [{ id: '1', name: A, controls: [C-0013] }, { id: '2', name: B, controls: [C-0013] }]",
        "or is in two sections")]
    public void Refuses_what_is_not_there(string members, string expected)
    {
        var error = Assert.Throws<FormatException>(() => Read($"frameworks: [{{ name: wrong, version: '', description: Wrong., {members} }}]"));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.StartsWith("line 1: ", error.Message, StringComparison.Ordinal);
    }

    private static List<Framework> Read(string yaml) =>
        [.. FrameworkReader.Read(YamlDocuments.Read(yaml.AsMemory(), TreeLimits.Default).Single().Tree!.Root)];
}
