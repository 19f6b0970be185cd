using Kubescape.Posture;
using Kubescape.Reports;
using Spectre.Console;

namespace Kubescape.Cli;

/// <summary>The exceptions that there are, for people.</summary>
internal static class ExceptionTable
{
    public static Table Of(IEnumerable<ListedException> exceptions)
    {
        var table = new Table().RoundedBorder().ShowRowSeparators()
            .AddColumns("Exception", "Objects", "Controls", "From", "Until");
        foreach (var (acceptance, from, scope, state) in exceptions)
        {
            table.AddRow(
                Lines([acceptance.Name, Why(acceptance)]),
                acceptance.Problem is null ? Lines(ExceptionWording.Objects(acceptance)) : "",
                Lines(acceptance.Problem is { } problem ? [problem] : ExceptionWording.Controls(acceptance)),
                Lines(acceptance.Origin == AcceptanceOrigin.Default ? [from, $"for {ScopeWording.Of(scope)}"] : [from]),
                Until(acceptance, state));
        }

        return table;
    }

    private static string Why(Acceptance acceptance) =>
        acceptance.Author.Length > 0 ? $"{acceptance.Reason} ({acceptance.Author})".TrimStart() : acceptance.Reason;

    private static string Lines(IEnumerable<string> lines) =>
        string.Join('\n', lines.Where(line => line.Length > 0).Select(line => Markup.Escape(PrintableText.Of(line))));

    private static string Until(Acceptance acceptance, ListedExceptionState state)
    {
        var date = acceptance.ExpiresAt is { } moment ? ExpiryDate.Format(moment) : "";
        return state switch
        {
            ListedExceptionState.Invalid => "INVALID",
            ListedExceptionState.Expired => $"EXPIRED\n{date}",
            _ => date,
        };
    }
}
