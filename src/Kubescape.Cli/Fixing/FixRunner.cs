using System.CommandLine;
using Kubescape.Posture;

namespace Kubescape.Cli;

/// <summary>Shows what would change, asks, and writes.</summary>
internal sealed class FixRunner(
    ParseResult parsed, StandardStreams streams, TextWriter output, bool useColor, SourceFiles files)
{
    private readonly UnifiedDiff diff = new(output, useColor);
    private readonly FixChoices choices = Choices(parsed);

    /// <summary>Demands that there is somebody to ask, where somebody must be asked.</summary>
    /// <exception cref="UsageException">There is nobody.</exception>
    public static void DemandTerminal(ParseResult parsed, StandardStreams streams)
    {
        if (MustAsk(parsed) && !streams.CanAsk)
        {
            throw new UsageException(
                "There is no terminal to ask on: --no-confirm changes the files, and --dry-run shows what would change.");
        }
    }

    /// <summary>Carries requests out.</summary>
    /// <exception cref="UsageException">Somebody must be asked and there is nobody, or a file cannot be written.</exception>
    public int Run(IReadOnlyList<FixRequest> requests)
    {
        var isDryRun = parsed.GetValue(FixOptions.DryRun);
        var isInteractive = parsed.GetValue(FixOptions.Interactive);
        var mustAsk = MustAsk(parsed);
        var plan = FixPlan.Make(requests, files.Read, choices);
        if (!plan.Files.IsEmpty)
        {
            DemandTerminal(parsed, streams);
        }

        var left = plan;
        if (isInteractive && mustAsk)
        {
            plan = FixPlan.Make(Choose(plan), files.Read, choices);
        }

        foreach (var file in plan.Files)
        {
            diff.Write(file);
        }

        WriteLeft(left);
        return Finish(plan, isDryRun, needsConsent: mustAsk && !isInteractive);
    }

    private int Finish(FixPlan plan, bool isDryRun, bool needsConsent)
    {
        var findings = plan.Files.Sum(file => file.Requests.Length);
        var counts = $"{Count(findings, "finding")} in {Count(plan.Files.Length, "file")}";
        if (plan.Files.IsEmpty)
        {
            output.WriteLine("Nothing to change.");
        }
        else if (isDryRun)
        {
            output.WriteLine($"Would mend {counts}. Nothing was changed.");
        }
        else if (needsConsent && !streams.Ask($"Mend {counts}. Apply?"))
        {
            output.WriteLine("Nothing was changed.");
        }
        else
        {
            foreach (var file in plan.Files)
            {
                files.Write(file.File, file.After);
            }

            output.WriteLine($"Mended {counts}.");
        }

        return ExitCode.Success;
    }

    /// <summary>The requests that the user wants; those that want the same edit are asked for once.</summary>
    private List<FixRequest> Choose(FixPlan plan)
    {
        var chosen = new List<FixRequest>();
        foreach (var same in plan.Files.SelectMany(file => file.Requests).GroupBy(
            request => $"{request.File}\n{request.Edit!.Document}\n{string.Join('\n', request.Edit.Path)}\n{request.Edit.Value}"))
        {
            foreach (var file in FixPlan.Make([same.First()], files.Read, choices).Files)
            {
                output.WriteLine(
                    $"{string.Join(", ", same.Select(request => request.ControlId).Distinct())}: {same.First().Resource}");
                diff.Write(file);
                if (streams.Ask("Apply?"))
                {
                    chosen.AddRange(same);
                }
            }
        }

        return chosen;
    }

    private void WriteLeft(FixPlan plan)
    {
        if (plan.Left.IsEmpty)
        {
            return;
        }

        output.WriteLine($"Left as they are: {Count(plan.Left.Length, "finding")}.");
        foreach (var reason in plan.Left.GroupBy(left => left.Reason).OrderByDescending(group => group.Count()))
        {
            output.WriteLine($"  {reason.Count(),5}  {reason.Key}{WayOut(reason.Key)}");
            foreach (var (request, _) in reason.Where(_ => parsed.GetValue(FixOptions.Details)))
            {
                output.WriteLine($"         {request.ControlId} {request.Resource} {request.Path}".TrimEnd());
            }
        }
    }

    private static string WayOut(string reason) => reason switch
    {
        FixPlan.NeedsOwner => " (--remove removes it)",
        FixPlan.NeedsValue => " (--skip-user-values=false writes it)",
        _ => "",
    };

    /// <summary>Whoever is asked about each finding decides about removals too.</summary>
    private static FixChoices Choices(ParseResult parsed) =>
        (parsed.GetValue(FixOptions.SkipUserValues) ? FixChoices.None : FixChoices.WriteTemplates)
        | (parsed.GetValue(FixOptions.Remove) || parsed.GetValue(FixOptions.Interactive) ? FixChoices.TakeAway : FixChoices.None);

    private static bool MustAsk(ParseResult parsed) => !parsed.GetValue(FixOptions.DryRun)
        && (parsed.GetValue(FixOptions.Interactive) || !parsed.GetValue(FixOptions.NoConfirm));

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
