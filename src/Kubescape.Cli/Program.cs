using System.CommandLine;
using System.CommandLine.Invocation;
using Kubescape.Cli;
using Kubescape.Manifests;

var streams = new StandardStreams();
try
{
    var parsed = KubescapeCommand.Create(streams, TimeProvider.System)
        .Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
    var invocation = new InvocationConfiguration
    {
        EnableDefaultExceptionHandler = false,
        Output = streams.Output,
        Error = streams.Error,
    };
    var code = await parsed.InvokeAsync(invocation);
    return parsed.Action is ParseErrorAction ? ExitCode.CannotRun : code;
}
catch (OperationCanceledException)
{
    return ExitCode.Interrupted;
}
catch (Exception error)
{
    await streams.Error.WriteLineAsync($"error: {Explain(error)}");
    return ExitCode.CannotRun;
}
finally
{
    streams.Flush();
}

static string Explain(Exception error) => error switch
{
    UsageException or ManifestException or Kubescape.Cluster.ClusterException => error.Message,
    IOException or UnauthorizedAccessException => error.Message,
    _ => $"{error.Message}\nThis is a defect in kubescape; please report it with the following lines.\n{error}",
};
