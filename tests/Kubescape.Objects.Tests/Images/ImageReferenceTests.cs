namespace Kubescape.Objects.Tests.Images;

public sealed class ImageReferenceTests
{
    private const string Hash = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData("nginx", "docker.io", "library/nginx", null, null)]
    [InlineData("nginx:1.25", "docker.io", "library/nginx", "1.25", null)]
    [InlineData("grafana/grafana", "docker.io", "grafana/grafana", null, null)]
    [InlineData("docker.io/nginx", "docker.io", "library/nginx", null, null)]
    [InlineData("index.docker.io/grafana/grafana", "docker.io", "grafana/grafana", null, null)]
    [InlineData("localhost/tool", "localhost", "tool", null, null)]
    [InlineData("Host/tool", "Host", "tool", null, null)]
    [InlineData("host:5000/tool", "host:5000", "tool", null, null)]
    [InlineData("host:5000/a/b:5000", "host:5000", "a/b", "5000", null)]
    [InlineData("[fd00::1]:5000/tool", "[fd00::1]:5000", "tool", null, null)]
    [InlineData("[fd00::1]/tool", "[fd00::1]", "tool", null, null)]
    [InlineData("nginx@" + Hash, "docker.io", "library/nginx", null, Hash)]
    [InlineData("quay.io/a/b_c__d-e.f:v1@" + Hash, "quay.io", "a/b_c__d-e.f", "v1", Hash)]
    [InlineData("tool@x-y+z:0123456789abcdefABCDEF0123456789", "docker.io", "library/tool", null, "x-y+z:0123456789abcdefABCDEF0123456789")]
    public void Reads_every_part(string text, string registry, string repository, string? tag, string? digest)
    {
        var reference = ImageReference.Parse(text);

        Assert.Equal(new ImageReference(registry, repository, tag, digest), reference);
        Assert.Equal(reference, ImageReference.Parse(reference.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData(":")]
    [InlineData("@")]
    [InlineData("nginx:")]
    [InlineData("nginx@")]
    [InlineData("nginx:1 ")]
    [InlineData("nginx:.1")]
    [InlineData("Nginx")]
    [InlineData("quay.io/")]
    [InlineData("quay.io//tool")]
    [InlineData("quay.io/Tool")]
    [InlineData("-host.example/tool")]
    [InlineData("host:port/tool")]
    [InlineData("host_name.example/tool")]
    [InlineData("a..b")]
    [InlineData("a___b")]
    [InlineData("a-_b")]
    [InlineData("_a")]
    [InlineData("a-")]
    [InlineData("${IMAGE}")]
    [InlineData("nginx@sha256:abc")]
    [InlineData("nginx@sha256:0123456789ABCDEF0123456789abcdef0123456789abcdef0123456789abcdef")]
    [InlineData("nginx@-x:0123456789abcdef0123456789abcdef")]
    [InlineData("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    public void Rejects_what_no_runtime_takes(string text) => Assert.False(ImageReference.TryParse(text, out _));

    [Fact]
    public void Rejects_what_is_too_long()
    {
        Assert.True(ImageReference.TryParse($"quay.io/{new string('a', 255)}:{new string('t', 128)}", out _));
        Assert.False(ImageReference.TryParse($"quay.io/{new string('a', 256)}", out _));
        Assert.False(ImageReference.TryParse($"quay.io/a:{new string('t', 129)}", out _));
    }

    [Fact]
    public void Says_what_was_expected()
    {
        var exception = Assert.Throws<FormatException>(() => ImageReference.Parse("quay.io/Tool"));

        Assert.Equal(
            "'quay.io/Tool' is no image reference: expected [registry/]repository[:tag][@digest], the repository in lower case.", exception.Message);
    }
}
