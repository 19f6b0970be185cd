using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Kubescape.Cluster;

/// <summary>Runs a plugin once.</summary>
internal sealed class ExecPluginProcess(ExecPlugin plugin, HostEnvironment environment, TimeProvider clock)
{
    /// <summary>A plugin that asks nobody only talks to an identity provider.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>A user may have to find a browser, a password and a second factor.</summary>
    private static readonly TimeSpan InteractivePatience = TimeSpan.FromMinutes(10);

    /// <summary>Tokens and certificates have some kilobytes.</summary>
    private const int MaxOutputCharacters = 1 << 20;

    /// <summary>What it answers.</summary>
    /// <exception cref="ClusterException">It is not there, fails, does not end in time or answers something else.</exception>
    public async Task<ExecCredential> RunAsync(CancellationToken cancellationToken)
    {
        using var process = Start();
        using var timeout = new CancellationTokenSource(plugin.IsInteractive ? InteractivePatience : Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            var complaints = plugin.IsInteractive ? Task.FromResult("") : ReadAsync(process.StandardError, either.Token);
            var output = await ReadAsync(process.StandardOutput, either.Token);
            await process.WaitForExitAsync(either.Token);
            return process.ExitCode == 0 ? Parse(output) : throw Trouble(Failure(process.ExitCode, await complaints));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw Trouble("did not end in time: run it by hand to see what it waits for");
        }
        finally
        {
            Stop(process);
        }
    }

    private Process Start()
    {
        var executable = Path.IsPathFullyQualified(plugin.Command) ? plugin.Command : environment.FindExecutable(plugin.Command);
        var start = new ProcessStartInfo(executable ?? throw NotFound(cause: null), plugin.Arguments)
        {
            RedirectStandardInput = !plugin.IsInteractive,
            RedirectStandardOutput = true,
            RedirectStandardError = !plugin.IsInteractive, // Questions to the user go there.
            UseShellExecute = false,
        };
        start.Environment["KUBERNETES_EXEC_INFO"] = ExecInfo.Of(plugin);
        foreach (var (name, value) in plugin.Variables)
        {
            start.Environment[name] = value;
        }

        try
        {
            var process = Process.Start(start)!;
            if (!plugin.IsInteractive)
            {
                process.StandardInput.Close();
            }

            return process;
        }
        catch (Win32Exception error)
        {
            throw NotFound(error);
        }
    }

    private static async Task<string> ReadAsync(StreamReader reader, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        var buffer = new char[4096];
        for (int read; (read = await reader.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            text.Append(buffer, 0, Math.Min(read, MaxOutputCharacters - text.Length));
        }

        return text.ToString();
    }

    private ExecCredential Parse(string output)
    {
        try
        {
            return ExecCredential.Parse(Encoding.UTF8.GetBytes(output), plugin.ApiVersion);
        }
        catch (FormatException error)
        {
            throw Trouble($"answered something else than a credential: {error.Message}", error);
        }
    }

    private static string Failure(int exitCode, string complaints)
    {
        var last = complaints.TrimEnd().Split('\n')[^1].Trim();
        return string.Create(
            CultureInfo.InvariantCulture, $"failed with exit code {exitCode}{(last.Length > 0 ? $": {last}" : "")}");
    }

    private static void Stop(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    private ClusterException NotFound(Win32Exception? cause) =>
        Trouble(
            $"cannot be started: {plugin.InstallHint ?? cause?.Message ?? "install it, or add its directory to PATH"}", cause);

    private ClusterException Trouble(string message, Exception? cause = null) =>
        new($"{plugin.Place}: the exec plugin '{plugin.Command}' {message}", cause);
}
