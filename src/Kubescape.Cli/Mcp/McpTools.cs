namespace Kubescape.Cli;

/// <summary>The tools of one server, which share its last scan.</summary>
internal static class McpTools
{
    public static IReadOnlyList<McpTool> Create(AllowedDirectories directories, TimeProvider clock)
    {
        var last = new LastScan();
        return
        [
            new ScanFilesTool(directories, last, clock),
            new ListFindingsTool(last),
            new ProposeFixTool(last),
            new ListFrameworksTool(),
            new ListControlsTool(),
            new ExplainControlTool(),
        ];
    }
}
