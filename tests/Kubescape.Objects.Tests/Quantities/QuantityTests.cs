using System.Globalization;

namespace Kubescape.Objects.Tests.Quantities;

public sealed class QuantityTests
{
    private const string Max = "9223372036854775807";

    [Theory]
    [InlineData("0", "0")]
    [InlineData("1", "1")]
    [InlineData("+1", "1")]
    [InlineData("-1.5", "-1.5")]
    [InlineData(".5", "0.5")]
    [InlineData("5.", "5")]
    [InlineData("500m", "0.5")]
    [InlineData("7u", "0.000007")]
    [InlineData("7n", "0.000000007")]
    [InlineData("2k", "2000")]
    [InlineData("128M", "128000000")]
    [InlineData("128Mi", "134217728")]
    [InlineData("1.5Gi", "1610612736")]
    [InlineData("1E", "1000000000000000000")]
    [InlineData("1Ei", "1152921504606846976")]
    [InlineData("2e3", "2000")]
    [InlineData("2E-3", "0.002")]
    [InlineData("12e6", "12000000")]
    public void Reads_every_suffix(string text, string value)
    {
        var quantity = Quantity.Parse(text);

        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), quantity.Value);
        Assert.Equal(value, quantity.ToString());
        Assert.Equal(quantity, Quantity.Parse(quantity.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("Mi")]
    [InlineData("e3")]
    [InlineData("1e")]
    [InlineData("1e3.5")]
    [InlineData("1.2.3")]
    [InlineData("1 Gi")]
    [InlineData(" 1")]
    [InlineData("1K")]
    [InlineData("1mi")]
    [InlineData("--1")]
    [InlineData("1,000")]
    [InlineData("lots")]
    public void Rejects_what_the_API_server_rejects(string text) => Assert.False(Quantity.TryParse(text, out _));

    [Theory]
    [InlineData("8Ei", Max)]
    [InlineData("1e40", Max)]
    [InlineData("1e999999999", Max)]
    [InlineData("-1e40", "-" + Max)]
    [InlineData("99999999999999999999999999999999999999999", Max)]
    public void Cuts_down_what_is_too_large(string text, string value) => Assert.Equal(value, Quantity.Parse(text).ToString());

    [Theory]
    [InlineData("0.1n", "0.000000001")]
    [InlineData("-1.1n", "-0.000000002")]
    [InlineData("1e-40", "0.000000001")]
    public void Rounds_what_is_too_fine_away_from_zero(string text, string value) => Assert.Equal(value, Quantity.Parse(text).ToString());

    [Fact]
    public void Orders_by_amount()
    {
        var ascending = new[] { "-1", "0", "400m", "0.5", "1", "1k", "1Ki", "300Mi", "1Gi" }.Select(Quantity.Parse).ToList();

        Assert.Equal(ascending, ascending.AsEnumerable().Reverse().Order());
        Assert.True(ascending[0] < ascending[1]);
        Assert.True(Quantity.Parse("500m") >= Quantity.Parse("0.5"));
    }
}
