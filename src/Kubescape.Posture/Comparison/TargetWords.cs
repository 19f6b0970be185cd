namespace Kubescape.Posture;

/// <summary>What was scanned, in words that tell two targets apart.</summary>
internal static class TargetWords
{
    public static string Of(ScanTarget target) => target.Kind switch
    {
        TargetKind.Cluster => Cluster(target.ContextName),
        TargetKind.StandardInput => Files("-"),
        _ => Files(string.Join(',', target.Paths)),
    };

    public static string Cluster(string context) => context.Length == 0 ? "a cluster" : $"the cluster '{context}'";

    public static string Files(string paths) => paths == "-" ? "standard input" : $"'{paths}'";
}
