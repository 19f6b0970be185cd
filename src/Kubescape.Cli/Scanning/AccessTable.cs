using Kubescape.Cluster;
using Spectre.Console;

namespace Kubescape.Cli;

/// <summary>What may be read, kind by kind.</summary>
internal static class AccessTable
{
    public static Table Of(IEnumerable<KindAccess> answers)
    {
        var table = new Table().RoundedBorder().AddColumns("API group", "Kind", "Access", "Missing right");
        foreach (var answer in answers)
        {
            table.AddRow(
                Markup.Escape(answer.Kind.Group), Markup.Escape(answer.Kind.Kind), WordOf(answer.Verdict),
                Markup.Escape(answer.Detail));
        }

        return table;
    }

    private static string WordOf(AccessVerdict verdict) => verdict switch
    {
        AccessVerdict.Allowed => "ALLOWED",
        AccessVerdict.Denied => "DENIED",
        AccessVerdict.NotServed => "not served",
        _ => "UNKNOWN",
    };
}
