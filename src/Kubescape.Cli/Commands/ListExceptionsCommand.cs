using System.Collections.Immutable;
using System.CommandLine;
using Kubescape.Posture;
using Kubescape.Reports;

namespace Kubescape.Cli;

/// <summary><c>list exceptions</c>: the failures that are accepted before anything is scanned.</summary>
internal static class ListExceptionsCommand
{
    public static Command Create(Option<string> format, StandardStreams streams, TimeProvider clock)
    {
        var command = new ExampleCommand(
            "exceptions",
            "The failures that are accepted: what is built in, and the entries of files; exit code 2 if an entry is invalid",
            ("kubescape list exceptions", "what clusters bring along"),
            ("kubescape list exceptions --exceptions accepted.yaml --no-default-exceptions", "is everything in my file valid?"),
            ("kubescape list exceptions -f json", "with whole patterns"))
        {
            ScanOptions.Exceptions,
            ScanOptions.NoDefaultExceptions,
        };
        command.SetAction(parsed =>
        {
            var exceptions = ListedException.All(
                hasDefaults: !parsed.GetValue(ScanOptions.NoDefaultExceptions),
                parsed.GetValue(ScanOptions.Exceptions) ?? [],
                clock.GetUtcNow());
            ListOutput.Write(
                parsed,
                format,
                streams,
                () => ExceptionTable.Of(exceptions),
                json => ExceptionListDocument.Write(json, exceptions));
            return Conclude(exceptions, GlobalOptions.Log(parsed, streams));
        });
        return command;
    }

    private static int Conclude(ImmutableArray<ListedException> exceptions, Log log)
    {
        foreach (var (acceptance, from, _, state) in exceptions)
        {
            var name = PrintableText.Of(acceptance.Name);
            switch (state)
            {
                case ListedExceptionState.Expired:
                    log.Warning($"{from}: '{name}' has ended on {ExpiryDate.Format(acceptance.ExpiresAt!.Value)}.");
                    break;
                case ListedExceptionState.Invalid:
                    log.Error($"{from}: '{name}': {PrintableText.Of(acceptance.Problem!)}.");
                    break;
            }
        }

        return exceptions.Any(exception => exception.State == ListedExceptionState.Invalid)
            ? ExitCode.CannotRun
            : ExitCode.Success;
    }
}
