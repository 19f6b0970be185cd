using Kubescape.Objects;

namespace Kubescape.Controls.HostFiles;

/// <summary>A file of a node gives no permissions beyond a limit.</summary>
internal sealed class FilePermissions(
    string id, string name, double baseScore, HostFile file, UnixFileMode limit, ScanScopes scopes = ScanScopes.Cluster)
    : HostFileControl(file, "permissions")
{
    public override ControlInfo Info { get; } = InfoOf(
        id,
        name,
        baseScore,
        file,
        "Permissions beyond what its programs need open it to other accounts of the node.",
        MendOf(limit)) with
    {
        Scopes = scopes,
    };

    protected override string Mend => MendOf(limit);

    protected override bool IsKnown(Field described) => described["permissions"].Integer is not null;

    protected override bool IsRight(Field described) => (described["permissions"].Integer & ~(long)limit) == 0;

    private static string MendOf(UnixFileMode limit) => $"chmod {Convert.ToString((int)limit, toBase: 8)}";
}
