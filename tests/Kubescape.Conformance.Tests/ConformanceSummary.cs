namespace Kubescape.Conformance.Tests;

/// <summary>Hands one line for each suite to the runner, through the file that <c>KUBESCAPE_CONFORMANCE_SUMMARY</c> names.</summary>
internal static class ConformanceSummary
{
    public static void Write(string line)
    {
        if (Environment.GetEnvironmentVariable("KUBESCAPE_CONFORMANCE_SUMMARY") is { Length: > 0 } file)
        {
            File.AppendAllText(file, line + "\n");
        }
    }
}
