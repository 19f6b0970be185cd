using Kubescape.Posture;

namespace Kubescape.Reports.Tests;

/// <summary>The report as a browser shows it; skipped where there is no Chromium.</summary>
public sealed class HtmlBrowserTests
{
    private const string Found = "document.querySelector('[role=status]').textContent";

    [Fact]
    public async Task Shows_every_verdict_and_complains_about_nothing()
    {
        var result = TestScans.Cluster();
        await using var browser = await OpenAsync(result);

        Assert.Equal(Counts(result), await browser.EvaluateAsync(Found));
        Assert.Equal(
            result.Controls.Length.ToString(System.Globalization.CultureInfo.InvariantCulture),
            await browser.EvaluateAsync("document.querySelectorAll('.item').length"));
        Assert.Empty(browser.Complaints);
    }

    [Theory]
    [InlineData("#/severity=High&status=failed", "4 controls, 4 verdicts: 4 failed, 0 not evaluated, 0 accepted, 0 passed")]
    [InlineData("#/q=hostpath", "1 control, 3 verdicts: 1 failed, 0 not evaluated, 0 accepted, 2 passed")]
    [InlineData("#/view=resource&kind=StatefulSet&status=failed", "2 controls, 2 verdicts: 2 failed, 0 not evaluated, 0 accepted, 0 passed")]
    public async Task Reads_filters_from_the_fragment(string fragment, string expected)
    {
        await using var browser = await OpenAsync(TestScans.Files(), fragment);

        Assert.Equal(expected, await browser.EvaluateAsync(Found));
    }

    [Fact]
    public async Task Searches_filters_and_remembers_in_the_fragment()
    {
        await using var browser = await OpenAsync(TestScans.Files());

        await browser.EvaluateAsync("""
            document.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true }));
            document.activeElement.value = 'orders';
            document.activeElement.dispatchEvent(new Event('input'));
            new Promise(done => setTimeout(() => done(''), 400));
            """);
        await browser.EvaluateAsync("[...document.querySelectorAll('.views button')].find(button => button.textContent === 'By resource').click()");

        Assert.Equal("#/view=resource&q=orders", await browser.EvaluateAsync("location.hash"));
        Assert.Equal("1", await browser.EvaluateAsync("document.querySelectorAll('.item').length"));
        Assert.Empty(browser.Complaints);
    }

    [Fact]
    public async Task Shows_hostile_text_as_text()
    {
        await using var browser = await OpenAsync(HtmlScans.Hostile());

        var shown = await browser.EvaluateAsync("""
            new Promise(done => {
              const open = () => {
                const closed = document.querySelectorAll('details:not([open])');
                closed.forEach(details => { details.open = true; });
                setTimeout(closed.length > 0 ? open : () => done(document.body.innerText), 100);
              };
              open();
            })
            """);

        Assert.Contains(HtmlScans.Markup, shown, StringComparison.Ordinal);
        Assert.Contains("The agent reads \"logs\" & nothing else.", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("\u202E", shown, StringComparison.Ordinal);
        Assert.Equal("0", await browser.EvaluateAsync("document.querySelectorAll('main img, main script, main b b, main i, main u').length"));
        Assert.Empty(browser.Complaints);
    }

    [Fact]
    public async Task Opens_a_large_report_at_once()
    {
        await using var browser = await OpenAsync(TestScans.Large(3000));

        var milliseconds = await browser.EvaluateAsync("""
            (() => { const start = performance.now(); document.querySelectorAll('.views button')[1].click(); return performance.now() - start; })()
            """);

        Assert.InRange(double.Parse(milliseconds, System.Globalization.CultureInfo.InvariantCulture), 0, 2000);
        Assert.InRange(int.Parse(await browser.EvaluateAsync("document.querySelectorAll('*').length"), System.Globalization.CultureInfo.InvariantCulture), 100, 5000);
    }

    private static async Task<Browser> OpenAsync(ScanResult result, string fragment = "")
    {
        Assert.SkipUnless(Browser.IsInstalled, "There is no Chromium to open the report with (apt-get install chromium).");
        return await Browser.OpenAsync((await HtmlDocument.OfAsync(result)).Text, fragment);
    }

    private static string Counts(ScanResult result)
    {
        var counters = result.Controls.Select(control => control.Counters).ToList();
        var (failed, missing) = (counters.Sum(counter => counter.Failed), counters.Sum(counter => counter.NotEvaluated));
        var (accepted, passed) = (counters.Sum(counter => counter.Accepted), counters.Sum(counter => counter.Passed - counter.Accepted));
        return $"{result.Controls.Length} controls, {failed + missing + accepted + passed} verdicts: "
            + $"{failed} failed, {missing} not evaluated, {accepted} accepted, {passed} passed";
    }
}
