using System.Diagnostics;
using System.Text;
using Kubescape.Objects;

namespace Kubescape.EndToEnd.Tests;

/// <summary>The native executable, run as a user runs it.</summary>
internal static class KubescapeProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>The root of the project.</summary>
    public static string Root { get; } = FindRoot();

    private static string Executable { get; } = Path.Combine(Root, "artifacts", "kubescape", "kubescape");

    /// <summary>Runs the program from the root of the project, without terminal and with a home of its own.</summary>
    public static async Task<Outcome> RunAsync(string[] arguments, string input = "", IReadOnlyDictionary<string, string>? environment = null)
    {
        Assert.True(File.Exists(Executable), $"{Executable} is missing: './kubescape version' builds it.");
        var start = new ProcessStartInfo(Executable, arguments)
        {
            WorkingDirectory = Root,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["HOME"] = Path.GetTempPath();
        start.Environment.Remove("KUBECONFIG");
        start.Environment.Remove("KUBERNETES_SERVICE_HOST");
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var error = process.StandardError.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return new Outcome(process.ExitCode, await output, await error);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Kubescape.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the project.");
        }

        return folder.FullName;
    }

    /// <summary>What a run came to.</summary>
    internal sealed record Outcome(int ExitCode, string Output, string Error)
    {
        /// <summary>Standard output as JSON.</summary>
        public Field Json => JsonDocuments.ReadOne(Encoding.UTF8.GetBytes(Output), TreeLimits.Default with { MaxNodes = 50_000_000 }).Root;
    }
}
