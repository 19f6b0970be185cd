using System.Diagnostics;

namespace Kubescape.Kustomize.Tests;

/// <summary>The Kustomize inside kubectl, with which builds are compared.</summary>
internal static class Kubectl
{
    private const string Program = "/usr/bin/kubectl";

    public static bool IsThere { get; } = File.Exists(Program);

    /// <summary>Its exit code, what it printed, and what it complained of.</summary>
    public static (int ExitCode, string Output, string Errors) Build(string directory)
    {
        using var process = Process.Start(new ProcessStartInfo(Program, ["kustomize", directory])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.Result);
    }
}
