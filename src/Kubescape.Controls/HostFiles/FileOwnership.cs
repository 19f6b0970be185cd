using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Controls.HostFiles;

/// <summary>A file of a node belongs to root, or to the account that its program runs as.</summary>
internal sealed class FileOwnership(string id, string name, double baseScore, HostFile file) : HostFileControl(file, "ownership")
{
    private const string Root = "root";

    public override ControlInfo Info { get; } = InfoOf(
        id,
        name,
        baseScore,
        file,
        "Its owner can change it, and can let others do so.",
        "chown root:root");

    /// <summary>Accounts besides root that may own the file; users and groups have the same names.</summary>
    public ImmutableArray<string> Owners { get; init; } = [];

    protected override string Mend => "chown root:root";

    protected override bool IsKnown(Field described) =>
        described["ownership"] is { HasValue: true } ownership && !ownership["error"].Exists;

    protected override bool IsRight(Field described) =>
        IsOwner(described["ownership"], "username", "uid") && IsOwner(described["ownership"], "groupname", "gid");

    /// <summary>The node's names for the numbers count; a number that it has no name for is told from root's.</summary>
    private bool IsOwner(Field ownership, string nameMember, string numberMember) =>
        ownership[nameMember].Text is { Length: > 0 } owner
            ? owner == Root || Owners.Contains(owner)
            : ownership[numberMember].Integer == 0;
}
