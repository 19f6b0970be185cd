namespace Kubescape.Reports.Tests;

public sealed class PrintableTextTests
{
    [Theory]
    [InlineData("cart", "cart")]
    [InlineData("Prüfstand 測試 🚀", "Prüfstand 測試 🚀")]
    [InlineData("[red]cart[/]", "[red]cart[/]")]
    [InlineData("a\tb\r\nc", "a b  c")]
    [InlineData("\u001b[2Jcart", "\uFFFD[2Jcart")]
    [InlineData("\u009b2Jcart", "\uFFFD2Jcart")]
    [InlineData("cart\u202Egpj.exe", "cart\uFFFDgpj.exe")]
    [InlineData("ca\u200Brt", "ca\uFFFDrt")]
    [InlineData("cart\u2028", "cart\uFFFD")]
    public void Shows_what_cannot_do_harm(string text, string expected) => Assert.Equal(expected, PrintableText.Of(text));

    [Fact]
    public void Shows_half_a_surrogate_pair_as_a_replacement() => Assert.Equal("a\uFFFDb", PrintableText.Of($"a{'\ud83d'}b"));

    [Fact]
    public void Bounds_the_length()
    {
        var printed = PrintableText.Of(new string('a', 5000));

        Assert.Equal(1001, printed.Length);
        Assert.EndsWith("a…", printed, StringComparison.Ordinal);
    }
}
