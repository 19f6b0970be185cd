using Kubescape.Objects;

namespace Kubescape.Graph;

/// <summary>Who a subject of a binding is, however it is written.</summary>
/// <remarks>
/// The kind implies the API group, and only service accounts live in a namespace; what else is written changes nothing.
/// </remarks>
/// <param name="Kind"><c>User</c>, <c>Group</c> or <c>ServiceAccount</c>.</param>
/// <param name="Namespace">The namespace of a service account; empty for users and groups.</param>
/// <param name="Name">The name.</param>
public readonly record struct SubjectKey(string Kind, string Namespace, string Name)
{
    /// <summary>Who an entry of <c>subjects</c> is; missing parts are empty.</summary>
    public static SubjectKey Of(Field subject)
    {
        var kind = subject["kind"].Text ?? "";
        return new(kind, kind == "ServiceAccount" ? subject["namespace"].Text ?? "" : "", subject["name"].Text ?? "");
    }
}
