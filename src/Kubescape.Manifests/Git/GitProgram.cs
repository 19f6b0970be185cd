using System.Diagnostics;
using System.Text;

namespace Kubescape.Manifests;

/// <summary>The <c>git</c> of the machine, kept from asking questions and from running what a repository brings along.</summary>
internal static class GitProgram
{
    /// <summary>The answers of git that are read whole are short; what a server sends as an error may not be.</summary>
    private const int MaxErrorLength = 2000;

    private static readonly string[] Safety =
    [
        "-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false", "-c", "core.symlinks=false", "-c", "protocol.ext.allow=never",
        "-c", "submodule.recurse=false",
    ];

    /// <summary>Runs git and gives what it prints.</summary>
    /// <exception cref="ManifestException">There is no git, or it failed.</exception>
    public static async Task<string> RunAsync(IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var output = new StringBuilder();
        await RunAsync(arguments, line => output.Append(line).Append('\n').Length > 0, cancellationToken);
        return output.ToString().TrimEnd('\n');
    }

    /// <summary>Runs git and hands over each line that it prints, until one is the last that is wanted.</summary>
    /// <param name="arguments">What comes after <c>git</c>.</param>
    /// <param name="take">Takes a line, and says whether more are wanted.</param>
    /// <param name="cancellationToken">Ends git.</param>
    /// <exception cref="ManifestException">There is no git, or it failed.</exception>
    public static async Task RunAsync(
        IEnumerable<string> arguments, Func<string, bool> take, CancellationToken cancellationToken)
    {
        using var git = Start([.. Safety, .. arguments]);
        try
        {
            var errors = git.StandardError.ReadToEndAsync(cancellationToken);
            while (await git.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
            {
                if (!take(line))
                {
                    return;
                }
            }

            await git.WaitForExitAsync(cancellationToken);
            if (git.ExitCode != 0)
            {
                throw new ManifestException($"git: {Words(await errors)}");
            }
        }
        finally
        {
            if (!git.HasExited)
            {
                git.Kill(entireProcessTree: true);
            }
        }
    }

    private static Process Start(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["LC_ALL"] = "C";
        try
        {
            var git = Process.Start(start)!;
            git.StandardInput.Close();
            return git;
        }
        catch (Exception error) when (error is System.ComponentModel.Win32Exception or FileNotFoundException)
        {
            throw new ManifestException("The program git is needed for this and is not installed, or not in PATH.");
        }
    }

    /// <summary>The last thing that git complains about is the reason of the others.</summary>
    private static string Words(string errors)
    {
        var lines = errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var reasons = lines.Where(line => line.StartsWith("fatal:", StringComparison.Ordinal)).DefaultIfEmpty(lines.LastOrDefault("it failed"));
        var text = string.Join("; ", reasons.Select(line => line.Replace("fatal: ", "", StringComparison.Ordinal)));
        return text.Length > MaxErrorLength ? $"{text[..MaxErrorLength]}…" : text;
    }
}
