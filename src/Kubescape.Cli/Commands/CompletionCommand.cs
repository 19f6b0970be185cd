using System.CommandLine;

namespace Kubescape.Cli;

/// <summary><c>completion</c>: scripts that make a shell complete commands, flags and values.</summary>
internal static class CompletionCommand
{
    private const string Bash = """
        # Load with: source <(kubescape completion bash)
        _kubescape() {
            local candidates
            candidates=$("${COMP_WORDS[0]}" "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)
            mapfile -t COMPREPLY < <(compgen -W "${candidates}" -- "${COMP_WORDS[COMP_CWORD]}")
        }
        complete -o default -F _kubescape kubescape
        """;

    private const string Zsh = """
        #compdef kubescape
        # Load with: source <(kubescape completion zsh)
        _kubescape() {
            local -a candidates
            candidates=("${(@f)$("${words[1]}" "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
            compadd -a candidates || _files
        }
        compdef _kubescape kubescape
        """;

    private const string Fish = """
        # Load with: kubescape completion fish | source
        function __kubescape_complete
            set -l line (commandline -cp)
            kubescape "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
        end
        complete -c kubescape -a '(__kubescape_complete)'
        """;

    private const string PowerShell = """
        # Load with: kubescape completion powershell | Out-String | Invoke-Expression
        Register-ArgumentCompleter -Native -CommandName kubescape -ScriptBlock {
            param($word, $line, $position)
            kubescape "[suggest:$position]" "$line" | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
            }
        }
        """;

    public static Command Create(StandardStreams streams)
    {
        var command = new Command("completion", "Print a script that completes commands and flags in a shell");
        command.Add(Shell(streams, "bash", Bash, "source <(kubescape completion bash)"));
        command.Add(Shell(streams, "zsh", Zsh, "source <(kubescape completion zsh)"));
        command.Add(Shell(streams, "fish", Fish, "kubescape completion fish | source"));
        command.Add(Shell(streams, "powershell", PowerShell, "kubescape completion powershell | Out-String | Invoke-Expression"));
        return command;
    }

    private static ExampleCommand Shell(StandardStreams streams, string name, string script, string example)
    {
        var shell = new ExampleCommand(name, $"The script for {name}", (example, "for this session"));
        shell.SetAction(_ =>
        {
            streams.Output.WriteLine(script);
            return ExitCode.Success;
        });
        return shell;
    }
}
