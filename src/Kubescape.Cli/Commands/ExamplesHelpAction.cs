using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Kubescape.Cli;

/// <summary>The usual help, and then the examples of the command.</summary>
internal sealed class ExamplesHelpAction(HelpAction help, IReadOnlyList<(string CommandLine, string Comment)> rootExamples)
    : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        var result = help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var examples = parseResult.CommandResult.Command switch
        {
            ExampleCommand command => command.Examples,
            RootCommand => rootExamples,
            _ => [],
        };
        if (examples.Count > 0)
        {
            output.WriteLine("Examples:");
            var width = examples.Max(example => example.CommandLine.Length);
            foreach (var (commandLine, comment) in examples)
            {
                output.WriteLine($"  {commandLine.PadRight(width)}  # {comment}");
            }

            output.WriteLine();
        }

        return result;
    }
}
