using Kubescape.Controls;

namespace Kubescape.Posture;

/// <summary>The members of reports that hold the path of a failure.</summary>
internal static class EvidenceTypes
{
    public const string Failed = "failedPath";
    public const string Review = "reviewPath";
    public const string Delete = "deletePath";
    public const string Fix = "fixPath";

    /// <summary>The member; empty when no field is at fault.</summary>
    public static string Of(Finding finding) => finding.Kind switch
    {
        _ when finding.Path.Length == 0 => "",
        FailureKind.Look or FailureKind.Related => Failed,
        FailureKind.Review => Review,
        FailureKind.Delete => Delete,
        FailureKind.Set or FailureKind.Replace => Fix,
        _ => "",
    };
}
