using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json;

namespace Kubescape.Reports.Tests;

/// <summary>A page in a headless Chromium, driven through its DevTools protocol on loopback.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private const string Program = "/usr/bin/chromium";

    private readonly Process process;
    private readonly DirectoryInfo folder;
    private readonly ClientWebSocket socket = new();
    private int calls;

    private Browser(Process process, DirectoryInfo folder)
    {
        this.process = process;
        this.folder = folder;
    }

    public static bool IsInstalled => File.Exists(Program);

    /// <summary>What the page complained about: exceptions, and what its policy stopped.</summary>
    public List<string> Complaints { get; } = [];

    public static async Task<Browser> OpenAsync(string html, string fragment)
    {
        var home = Directory.CreateTempSubdirectory("kubescape-html-");
        var file = Path.Combine(home.FullName, "report.html");
        await File.WriteAllTextAsync(file, html, Stop);
        var start = new ProcessStartInfo(Program)
        {
            ArgumentList =
            {
                "--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0", $"--user-data-dir={home.FullName}/profile",
                "about:blank",
            },
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        var browser = new Browser(Process.Start(start)!, home);
        await browser.ConnectAsync();
        await browser.CallAsync("Runtime.enable");
        await browser.CallAsync("Log.enable");
        await browser.CallAsync("Page.navigate", new() { ["url"] = $"file://{file}{fragment}" });
        await browser.EvaluateAsync(
            "new Promise(done => { const wait = () => document.querySelector('#explorer:not([hidden])') ? done('') : setTimeout(wait, 20); wait(); })");
        return browser;
    }

    /// <summary>The text that a script of the test, or its promise, comes to.</summary>
    public async Task<string> EvaluateAsync(string script)
    {
        var answer = await CallAsync(
            "Runtime.evaluate", new() { ["expression"] = script, ["awaitPromise"] = true, ["returnByValue"] = true });
        return answer.GetProperty("result").TryGetProperty("value", out var value) ? value.ToString() : "";
    }

    public async ValueTask DisposeAsync()
    {
        socket.Dispose();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
        folder.Delete(recursive: true);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private async Task ConnectAsync()
    {
        const string Announcement = "DevTools listening on ";
        string? line;
        do
        {
            line = await process.StandardError.ReadLineAsync(Stop) ?? throw new InvalidOperationException("Chromium did not start.");
        }
        while (!line.StartsWith(Announcement, StringComparison.Ordinal));

        _ = process.StandardError.ReadToEndAsync(Stop); // A full pipe would stop it.
        var address = new Uri(line[Announcement.Length..]);
        using var client = new HttpClient();
        using var pages = JsonDocument.Parse(await client.GetStringAsync(new Uri($"http://{address.Authority}/json"), Stop));
        var page = pages.RootElement.EnumerateArray().First(target => target.GetProperty("type").ValueEquals("page"));
        await socket.ConnectAsync(new Uri(page.GetProperty("webSocketDebuggerUrl").GetString()!), Stop);
    }

    private async Task<JsonElement> CallAsync(string method, Dictionary<string, object>? parameters = null)
    {
        var id = ++calls;
        var call = JsonSerializer.SerializeToUtf8Bytes(new { id, method, @params = parameters ?? [] });
        await socket.SendAsync(call, WebSocketMessageType.Text, endOfMessage: true, Stop);
        while (true)
        {
            var message = await ReceiveAsync();
            if (message.TryGetProperty("id", out var number) && number.GetInt32() == id)
            {
                return message.GetProperty("result");
            }

            if (message.TryGetProperty("method", out var name)
                && name.GetString() is "Runtime.exceptionThrown" or "Log.entryAdded" or "Runtime.consoleAPICalled")
            {
                Complaints.Add(message.ToString());
            }
        }
    }

    private async Task<JsonElement> ReceiveAsync()
    {
        using var message = new MemoryStream();
        var buffer = new byte[64 * 1024];
        ValueWebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(buffer.AsMemory(), Stop);
            message.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);

        return JsonDocument.Parse(message.ToArray()).RootElement;
    }
}
