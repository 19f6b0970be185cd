namespace Kubescape.Controls.Rbac;

/// <summary>The rights that several controls ask for.</summary>
internal static class Rights
{
    /// <summary>All that cluster-admin may do.</summary>
    public static Permission DoEverything { get; } = new(
        "do everything",
        Verbs: ["*"],
        Resources: ["*"],
        ApiGroups: ["*", ""]);

    /// <summary>Each of these verbs returns what a Secret holds.</summary>
    public static Permission ReadSecrets { get; } = new(
        "read Secrets",
        Verbs: ["get", "list", "watch", "*"],
        Resources: ["secrets", "*"],
        ApiGroups: ["", "*"]);

    /// <summary>Requests in the name of others.</summary>
    public static Permission Impersonate { get; } = new(
        "impersonate others",
        Verbs: ["impersonate", "*"],
        Resources: ["users", "serviceaccounts", "groups", "uids", "*"],
        ApiGroups: ["", "*"]);
}
